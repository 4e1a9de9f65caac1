import { sql } from 'kysely'
import type { Writer } from '../../../db/handles.ts'
import { monthsAfter, startOfLondonDay } from '../../calendar.ts'
import { londonDate } from '../../london-time.ts'
import { type Actor, trailName } from '../../people/index.ts'
import { consentMonths } from '../../policies/index.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import { appendEntry } from '../../trail/index.ts'
import { registerKeptBy } from '../register-kept-by.ts'
import { applyContacts } from './apply-contacts.ts'
import { type Applying, applyLearners } from './apply-learners.ts'
import { applyTicks } from './apply-ticks.ts'
import { closeImport } from './close-import.ts'
import { findImport, NO_SUCH_IMPORT, type StoredImport } from './find-import.ts'
import { overWholeSets } from './whole-sets.ts'

export interface ApplyImport {
  readonly importId: string
}

/**
 * Apply a dry run: learners, contacts and ticks, all of it or nothing. It is refused when the register
 * has changed since, as the dry run then shows something that is no longer so. Who is missing from
 * the file is proposed as a leaver, never removed.
 * @returns the learners on the register before whom it protects more
 */
export async function applyImport(
  db: Writer,
  actor: Actor,
  command: ApplyImport,
  now: Date,
): Promise<{ readonly ok: true; readonly protects: readonly string[] } | Refusal> {
  const found = await findImport(db, command.importId)
  if (!found) return NO_SUCH_IMPORT
  const kept = await registerKeptBy(db, actor, found.schoolId, NO_SUCH_IMPORT)
  if (!kept.ok) return kept
  // Read again now that nobody else can apply or discard it.
  const staged = await findImport(db, command.importId)
  if (staged?.state !== 'dry_run') return refuse(ALREADY[staged?.state ?? 'discarded'])
  if (staged.registerRevision !== String(kept.revision)) return refuse(REGISTER_CHANGED)
  const { importId, schoolId } = staged
  const applying = { trustId: actor.trustId, importId, schoolId, now }
  const protects = await moreProtected(db, importId)
  await applyAll(db, actor, staged, applying)
  await closeImport(db, staged, { state: 'applied', by: actor, now })
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'register.imported',
    schoolId,
    subject: `import:${importId}`,
    facts: { file: staged.fileSha256, ...countsOf(staged) },
  })
  return { ok: true, protects }
}

const ALREADY = {
  applied: 'This import was applied already. The register is as it says.',
  discarded: 'This import was discarded. Add the file again to start over.',
} as const

const REGISTER_CHANGED =
  'The register has changed since this dry run, so it was not applied. Add the file again to see what it would change now.'

async function applyAll(
  db: Writer,
  actor: Actor,
  staged: StoredImport,
  applying: Applying,
): Promise<void> {
  const today = londonDate(applying.now)
  const months = await consentMonths(db, staged.schoolId, today)
  const expiresAt = startOfLondonDay(monthsAfter(today, months))
  await overWholeSets(db, async () => {
    await applyLearners(db, applying)
    await applyContacts(db, applying, staged.mapping)
    await applyTicks(db, applying, { expiresAt, recordedBy: trailName(actor) })
  })
  const { added, changed, leavers } = staged.report
  if (added + changed + leavers === 0) return
  // Ticks and contacts alone must make an older dry run stale, too.
  await sql`update schools set register_revision = register_revision + 1
    where school_id = ${staged.schoolId}`.execute(db)
}

/** Learners whose tick, contacts or place on the roll change; nobody new can be in a post yet. */
async function moreProtected(db: Writer, importId: string): Promise<string[]> {
  const { rows } = await sql<{ learner_id: string }>`
    select r.learner_id from learner_import_rows r
    where r.import_id = ${importId} and r.change = 'changed'
      and exists (select from jsonb_array_elements(r.data->'changes') as one
        where one->>'field' in ('consentSocialMedia', 'contact1', 'contact2', 'status'))
    order by r.learner_id`.execute(db)
  return rows.map((row) => row.learner_id)
}

function countsOf(staged: StoredImport) {
  const { added, changed, leavers, ticksGiven, ticksRefused } = staged.report
  return { added, changed, leavers, ticks_given: ticksGiven, ticks_refused: ticksRefused }
}
