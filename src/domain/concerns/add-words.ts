import type { Writer } from '../../db/handles.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { SealingKeys } from '../sealing/index.ts'
import { appendEntry } from '../trail/index.ts'
import { addMessage } from './add-message.ts'
import type { AddWords } from './forms.ts'
import { hearReporter } from './hear-reporter.ts'
import { refuseSecrets } from './refuse-secrets.ts'
import { tellKnowers } from './tell-knowers.ts'

/** How much may be added to one concern: more than anybody has to say, and no store for programs. */
const MOST_MESSAGES = 200

const ENTRIES = {
  addition: { action: 'concern.added' },
  withdrawal: { action: 'concern.withdrawn' },
} as const

/**
 * The reporter adds to what they sent, or says that they take it back: that is said beside it, and takes
 * nothing away. A closed concern is new again.
 */
export async function addWords(
  db: Writer,
  command: AddWords & { readonly trustId: string; readonly concernId: string },
  { keys, now }: { readonly keys: SealingKeys; readonly now: Date },
): Promise<{ readonly ok: true } | Refusal> {
  const { trustId, concernId, kind, words, once } = command
  const secret = refuseSecrets({ words })
  if (secret) return secret
  const row = await db
    .selectFrom('concerns')
    .select(['school_id', 'state'])
    .where('concern_id', '=', concernId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const { count } = await db
    .selectFrom('concern_messages')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('concern_id', '=', concernId)
    .executeTakeFirstOrThrow()
  if (Number(count) >= MOST_MESSAGES) {
    return refuse('No more can be added here. Please begin a new report, and say that it goes on.')
  }
  const added = await addMessage(
    db,
    { trustId, concernId, kind, words, once },
    { keys, now, by: null },
  )
  if (!added) return { ok: true }
  await hearReporter(db, { concernId, state: row.state }, now)
  await appendEntry(db, {
    trustId,
    at: now,
    actor: 'anyone',
    ...ENTRIES[kind],
    schoolId: row.school_id,
    subject: `concern:${concernId}`,
    facts: { message: added },
  })
  const told = { trustId, schoolId: row.school_id, concernId, but: null, occasion: added }
  await tellKnowers(db, told, now)
  return { ok: true }
}
