import type { Writer } from '../../db/handles.ts'
import { type Actor, trailName } from '../people/index.ts'
import { type Refusal, refuse, refuseUnknown } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { appendEntry } from '../trail/index.ts'
import type { DecideDeclaration } from './forms.ts'
import { decidesFor } from './who-decides.ts'

const UNKNOWN = refuseUnknown('There is no such declaration, or it is not yours to read.')

/** Accept what somebody declared, or say why not and what they should do. Decided once; it can be declared anew. */
export async function decideDeclaration(
  db: Writer,
  actor: Actor,
  command: DecideDeclaration & { readonly schoolId: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const declaration = await db
    .selectFrom('declarations')
    .select(['person_id', 'school_id', 'state'])
    .where('declaration_id', '=', command.declarationId)
    .where('school_id', '=', command.schoolId)
    .forUpdate()
    .executeTakeFirst()
  if (!declaration) return UNKNOWN
  const declarer = { personId: declaration.person_id, schoolId: declaration.school_id }
  if (!(await decidesFor(db, actor, declarer))) return UNKNOWN
  if (declaration.state !== 'declared') {
    return refuse('Somebody has decided on this already, or it is no longer so.')
  }
  const secret = refusePasswordText(command.reason, 'reason')
  if (secret) return secret
  await db
    .updateTable('declarations')
    .set({
      state: command.outcome,
      decided_by: actor.personId,
      decided_at: now,
      reason: command.reason || null,
    })
    .where('declaration_id', '=', command.declarationId)
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: `declaration.${command.outcome}`,
    schoolId: declaration.school_id,
    subject: `declaration:${command.declarationId}`,
  })
  return { ok: true }
}
