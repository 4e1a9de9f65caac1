import type { Writer } from '../../db/handles.ts'
import type { StopAnswer } from '../../vocabulary/concerns.ts'
import { stopSentIn } from '../evidence/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import { tellKnowers } from './tell-knowers.ts'

/**
 * Record whether a picture or file could be a sexual image of somebody under 18. After "yes" or "not sure" it
 * stays so: a later "no" opens no way to hand it in (domain-facts M11). What was sent in before is stopped at once
 * for everybody (M13).
 */
export async function answerStopQuestion(
  db: Writer,
  command: {
    readonly trustId: string
    readonly concernId: string
    readonly answer: StopAnswer
  },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { trustId, concernId, answer } = command
  const row = await db
    .selectFrom('concerns')
    .select(['school_id', 'stop_answer'])
    .where('concern_id', '=', concernId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const before = row.stop_answer
  if (before === answer) return { ok: true }
  if (before !== null && before !== 'no' && answer === 'no') {
    return refuse(
      'You said that it could be such a picture. The safeguarding lead has to look into that first: hand nothing in here.',
      'image',
    )
  }
  const waits = answer === 'no' ? {} : { waits_since: now }
  await db
    .updateTable('concerns')
    .set({ stop_answer: answer, ...waits })
    .where('concern_id', '=', concernId)
    .execute()
  await appendEntry(db, {
    trustId,
    at: now,
    actor: 'anyone',
    action: 'concern.stop_answered',
    schoolId: row.school_id,
    subject: `concern:${concernId}`,
    facts: { answer },
  })
  if (answer === 'no') return { ok: true }
  await stopSentIn(db, { trustId, schoolId: row.school_id, matterId: concernId }, now)
  const occasion = `${concernId} stop`
  await tellKnowers(db, { trustId, schoolId: row.school_id, concernId, but: null, occasion }, now)
  return { ok: true }
}
