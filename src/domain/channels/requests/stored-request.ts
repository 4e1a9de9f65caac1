import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Reader, Writer } from '../../../db/handles.ts'
import type { ChannelRequestTable } from '../../../db/tables/channel-request.ts'
import type { Basis } from '../../../policy/index.ts'
import { REQUEST_PARTS } from '../../../policy/index.ts'
import type { ChannelRequestState } from '../../../vocabulary/channel-requests.ts'
import { ROLES } from '../../../vocabulary/roles.ts'
import { storedAnswers } from './content.ts'
import type { Answers } from './form/field.ts'

/** The chain of a request, fixed when it is sent: later changes of policy do not move it. */
const storedChain = z.array(
  z.object({
    role: z.enum(ROLES.map(({ code }) => code)),
    approves: z.array(z.enum(REQUEST_PARTS.map(({ code }) => code))),
    basis: z.custom<Basis>((value) => typeof value === 'object' && value !== null),
  }),
)
export type StoredChain = z.infer<typeof storedChain>

/** A request for a channel as commands work on it. */
export interface StoredRequest {
  readonly requestId: string
  readonly schoolId: string
  readonly applicantId: string
  readonly state: ChannelRequestState
  readonly revision: number
  readonly answers: Answers
  readonly contentSha256: string
  readonly round: number
  /** Null until it is sent. */
  readonly chain: StoredChain | null
  readonly step: number
  readonly policyVersionId: string | null
  readonly startedAt: Date
  readonly updatedAt: Date
  readonly sentAt: Date | null
  readonly channelId: string | null
}

/** A request is known at its own school alone. */
export interface RequestAt {
  readonly schoolId: string
  readonly requestId: string
}

export function toRequest(row: Selectable<ChannelRequestTable>): StoredRequest {
  return {
    requestId: row.request_id,
    schoolId: row.school_id,
    applicantId: row.applicant_id,
    state: row.state,
    revision: row.revision,
    answers: storedAnswers.parse(row.answers),
    contentSha256: row.content_sha256,
    round: row.round,
    chain: row.chain === null ? null : storedChain.parse(row.chain),
    step: row.step,
    policyVersionId: row.policy_version_id,
    startedAt: row.started_at,
    updatedAt: row.updated_at,
    sentAt: row.sent_at,
    channelId: row.channel_id,
  }
}

/** The request as it stands, for reading. */
export async function loadRequest(db: Reader, at: RequestAt): Promise<StoredRequest | undefined> {
  const row = await db
    .selectFrom('channel_requests')
    .selectAll()
    .where('request_id', '=', at.requestId)
    .where('school_id', '=', at.schoolId)
    .executeTakeFirst()
  return row && toRequest(row)
}

/** The request, locked until the transaction ends: whoever comes second sees what the first one did. */
export async function lockRequest(db: Writer, at: RequestAt): Promise<StoredRequest | undefined> {
  const row = await db
    .selectFrom('channel_requests')
    .selectAll()
    .where('request_id', '=', at.requestId)
    .where('school_id', '=', at.schoolId)
    .forUpdate()
    .executeTakeFirst()
  return row && toRequest(row)
}
