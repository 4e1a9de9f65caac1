import { createHash } from 'node:crypto'
import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Reader, Writer } from '../../db/handles.ts'
import type { AskedPermissionTable } from '../../db/tables/asked-permission.ts'
import type { Basis } from '../../policy/index.ts'
import type { PermissionKind, PermissionState } from '../../vocabulary/asked-permissions.ts'
import { ROLES } from '../../vocabulary/roles.ts'
import { type Answers, answerTo } from '../channels/index.ts'
import { questionsOf } from './kinds.ts'

/** The steps of an entry, fixed when it is asked for. A step without a role is the named vetter’s. */
const storedSteps = z.array(
  z.object({
    role: z.enum(ROLES.map(({ code }) => code)).nullable(),
    basis: z.custom<Basis>((value) => typeof value === 'object' && value !== null),
  }),
)
export type StoredSteps = z.infer<typeof storedSteps>

const answers = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/** Something that was asked for, as commands work on it. */
export interface StoredPermission {
  readonly permissionId: string
  readonly schoolId: string
  readonly kind: PermissionKind
  readonly state: PermissionState
  readonly revision: number
  readonly askedBy: string
  readonly askedAt: Date
  readonly title: string
  readonly answers: Answers
  readonly steps: StoredSteps
  readonly step: number
  readonly round: number
  readonly policyVersionId: string
  /** The last day on which it holds; null where it has none. */
  readonly endsOn: string | null
  readonly vetterId: string | null
  readonly consent: string | null
  readonly reply: string | null
  readonly endedAt: Date | null
  readonly endReason: string | null
}

/** An entry is known at its own school, in its own register alone. */
export interface PermissionAt {
  readonly schoolId: string
  readonly kind: PermissionKind
  readonly permissionId: string
}

export function toPermission(row: Selectable<AskedPermissionTable>): StoredPermission {
  return {
    permissionId: row.permission_id,
    schoolId: row.school_id,
    kind: row.kind,
    state: row.state,
    revision: row.revision,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    title: row.title,
    answers: answers.parse(row.answers),
    steps: storedSteps.parse(row.steps),
    step: row.step,
    round: row.round,
    policyVersionId: row.policy_version_id,
    endsOn: row.ends_on,
    vetterId: row.vetter_id,
    consent: row.consent,
    reply: row.reply,
    endedAt: row.ended_at,
    endReason: row.end_reason,
  }
}

/** What somebody approves when they approve an entry: all that it says, with the reply as it stands. */
export function permissionDigest(permission: StoredPermission): string {
  const { kind, title, answers: given, endsOn, vetterId, consent, reply } = permission
  const said = questionsOf(kind, given).map(({ name }) => [name, answerTo(given, name)])
  const all = JSON.stringify({ kind, title, said, endsOn, vetterId, consent, reply })
  return createHash('sha256').update(all).digest('hex')
}

/** Whether an entry holds on a day: approved, and its last day has not passed. */
export function holdsOn(
  { state, endsOn }: Pick<StoredPermission, 'state' | 'endsOn'>,
  today: string,
): boolean {
  return state === 'granted' && (endsOn === null || endsOn >= today)
}

/** The entry as it stands, for reading. */
export async function loadPermission(
  db: Reader,
  at: PermissionAt,
): Promise<StoredPermission | undefined> {
  const row = await entryAt(db, at).executeTakeFirst()
  return row && toPermission(row)
}

/** The entry, locked until the transaction ends. */
export async function lockPermission(
  db: Writer,
  at: PermissionAt,
): Promise<StoredPermission | undefined> {
  const row = await entryAt(db, at).forUpdate().executeTakeFirst()
  return row && toPermission(row)
}

function entryAt(db: Reader, at: PermissionAt) {
  return db
    .selectFrom('asked_permissions')
    .selectAll()
    .where('permission_id', '=', at.permissionId)
    .where('school_id', '=', at.schoolId)
    .where('kind', '=', at.kind)
}
