import type { Writer } from '../../../db/handles.ts'
import type { ParentsWord } from '../../../vocabulary/contact.ts'
import { londonDate } from '../../london-time.ts'
import { type Actor, trailName } from '../../people/index.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import { refusePasswordText } from '../../refuse-password-text.ts'
import type { SealingKeys } from '../../sealing/index.ts'
import { appendEntry } from '../../trail/index.ts'
import type { NoteParents } from '../forms.ts'
import { parentsOf, sealWords } from '../words.ts'
import { stepOnPermit } from './step-on-permit.ts'

/**
 * Put on record that parents agreed, or know, with who it was, when and how (societas 5.5a, 5.5b). Where
 * the safeguarding lead has decided that they are not told, that stands.
 */
export async function noteParents(
  db: Writer,
  actor: Actor,
  command: NoteParents,
  { keys, now }: { readonly keys: SealingKeys; readonly now: Date },
): Promise<{ readonly ok: true } | Refusal> {
  const { permitId, schoolId, learnerIds, parents, on, how, who } = command
  const step = await stepOnPermit(db, actor, { at: command, action: 'note_parents' }, now)
  if (!step.ok) return step
  if (on > londonDate(now)) return refuse('Choose a day that has come', 'on')
  const secret = refusePasswordText(who, 'who')
  if (secret) return secret
  const open = await undecidedOf(db, command)
  if (!learnerIds.every((one) => open.includes(one))) {
    return refuse('Choose those for whom nothing is decided yet', 'learnerIds')
  }
  for (const learnerId of learnerIds) {
    await setParents(db, actor, {
      permitId,
      learnerId,
      parents,
      on,
      how,
      sealed: sealWords(keys, parentsOf(actor.trustId, permitId, learnerId), { who }),
      now,
    })
  }
  await nextRevision(db, permitId, step.permit.revision)
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'contact_permit.parents_noted',
    schoolId,
    subject: `contact_permit:${permitId}`,
    facts: { learners: learnerIds, parents, on, how },
  })
  return { ok: true }
}

/** Ids of the learners for whom the safeguarding lead has not decided otherwise. */
export async function undecidedOf(
  db: Writer,
  { permitId }: { readonly permitId: string },
): Promise<string[]> {
  const rows = await db
    .selectFrom('contact_permit_learners')
    .select('learner_id')
    .where('permit_id', '=', permitId)
    .where((where) => where.or([where('parents', 'is', null), where('parents', '!=', 'not_told')]))
    .execute()
  return rows.map((row) => row.learner_id)
}

/** What was approved is what was seen: whatever changes makes another revision of it. */
export async function nextRevision(db: Writer, permitId: string, revision: number): Promise<void> {
  await db
    .updateTable('contact_permits')
    .set({ revision: revision + 1 })
    .where('permit_id', '=', permitId)
    .execute()
}

/** Keep the latest word on the parents of one learner. */
export async function setParents(
  db: Writer,
  actor: Actor,
  word: {
    readonly permitId: string
    readonly learnerId: string
    readonly parents: ParentsWord
    readonly on: string | null
    readonly how: NoteParents['how'] | null
    readonly sealed: string
    readonly now: Date
  },
): Promise<void> {
  await db
    .updateTable('contact_permit_learners')
    .set({
      parents: word.parents,
      parents_on: word.on,
      parents_how: word.how,
      sealed_parents: word.sealed,
      noted_by: actor.personId,
      noted_at: word.now,
    })
    .where('permit_id', '=', word.permitId)
    .where('learner_id', '=', word.learnerId)
    .execute()
}
