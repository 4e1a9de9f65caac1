import { createHmac, randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { type Database, INSTALLATION } from '../../db/open-database.ts'
import { londonDate } from '../london-time.ts'
import { countFailure, minutesToWait } from '../people/index.ts'
import { policyInForce } from '../policies/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { appendEntry } from '../trail/index.ts'
import { formatRoute } from './format-route.ts'
import type { FormatRequest } from './forms.ts'

/** How many wishes one network address may send in a quarter of an hour: a family may share it. */
export const ASKS_PER_ADDRESS = 5
/** How many may wait at one school: far more than any school has, too few to fill a disk. */
export const WAITING_AT_MOST = 200

export interface AskForFormat extends FormatRequest {
  readonly trustId: string
  readonly schoolId: string
  /** Network address of the browser, for the limit; it is not kept. */
  readonly address: string
}

/**
 * Ask for a school's policy in another language or format. Open to anyone; no name is asked for. The
 * wish becomes a task of the role that the policy names.
 */
export async function askForFormat(
  database: Pick<Database, 'read' | 'write'>,
  command: AskForFormat,
  options: { readonly secret: string; readonly now: Date },
): Promise<{ readonly ok: true } | Refusal> {
  const { trustId, wish, reach, name, address } = command
  const { secret, now } = options
  for (const [field, text] of Object.entries({ wish, reach, name: name ?? '' })) {
    const refusal = refusePasswordText(text, field)
    if (refusal) return refusal
  }
  const subject = createHmac('sha256', secret).update(`format-request:${address}`).digest('hex')
  const wait = await database.write(INSTALLATION, async (db) => {
    const minutes = await minutesToWait(db, subject, ASKS_PER_ADDRESS, now)
    if (minutes === 0) await countFailure(db, subject, now)
    return minutes
  })
  if (wait > 0) {
    const minutes = wait === 1 ? 'a minute' : `${wait} minutes`
    return refuse(
      `That was asked several times from here. Wait ${minutes}, or ask at the school office.`,
    )
  }
  return database.write(trustId, (db) => keepRequest(db, command, now))
}

async function keepRequest(
  db: Writer,
  { trustId, schoolId, wish, reach, name }: AskForFormat,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { waiting } = await db
    .selectFrom('policy_format_requests')
    .select(({ fn }) => fn.countAll<string>().as('waiting'))
    .where('school_id', '=', schoolId)
    .where('done_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (Number(waiting) >= WAITING_AT_MOST) {
    return refuse('Many wishes wait already. Ask at the school office, please.')
  }
  const { pack, overrides, policyVersionId } = await policyInForce(db, schoolId, londonDate(now))
  const requestId = randomUUID()
  await db
    .insertInto('policy_format_requests')
    .values({
      trust_id: trustId,
      request_id: requestId,
      school_id: schoolId,
      policy_version_id: policyVersionId,
      asked_at: now,
      asker: name,
      reach,
      wish,
      routed_to: JSON.stringify(formatRoute(pack, overrides).roles),
      given: null,
      done_by: null,
      done_at: null,
    })
    .execute()
  await appendEntry(db, {
    trustId,
    at: now,
    actor: 'system:public-page',
    action: 'policy_format.asked',
    schoolId,
    subject: `format_request:${requestId}`,
  })
  return { ok: true }
}
