import type { Writer } from '../../../db/handles.ts'
import { type Actor, trailName } from '../../people/index.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import { appendEntry } from '../../trail/index.ts'
import { registerKeptBy } from '../register-kept-by.ts'
import { closeImport } from './close-import.ts'
import { findImport, NO_SUCH_IMPORT } from './find-import.ts'

/** Drop a dry run and everything that was read for it. */
export async function discardImport(
  db: Writer,
  actor: Actor,
  command: { readonly importId: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const found = await findImport(db, command.importId)
  if (!found) return NO_SUCH_IMPORT
  const kept = await registerKeptBy(db, actor, found.schoolId, NO_SUCH_IMPORT)
  if (!kept.ok) return kept
  const staged = await findImport(db, command.importId)
  if (staged?.state !== 'dry_run') return refuse('This import is settled already.')
  await closeImport(db, staged, { state: 'discarded', by: actor, now })
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'register.discarded',
    schoolId: staged.schoolId,
    subject: `import:${staged.importId}`,
  })
  return { ok: true }
}
