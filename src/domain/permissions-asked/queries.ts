import type { Reader } from '../../db/handles.ts'
import type { PermissionKind } from '../../vocabulary/asked-permissions.ts'
import type { Role } from '../../vocabulary/roles.ts'
import { answerTo } from '../channels/index.ts'
import { type Actor, may, roleHolders } from '../people/index.ts'
import { registerOf } from './kinds.ts'
import { type PermissionStanding, readsRegister, standingToPermission } from './standing.ts'
import {
  loadPermission,
  type PermissionAt,
  type StoredPermission,
  toPermission,
} from './stored-permission.ts'
import { decidersOf } from './takers.ts'

/** An entry as a list shows it. */
export interface ListedPermission extends StoredPermission {
  readonly askedByName: string
}

/** What one person decided on an entry. */
export interface PermissionDecisionMade {
  readonly round: number
  readonly step: number
  /** Null for the named vetter. */
  readonly role: Role | null
  readonly standing: 'role' | 'stands_in' | 'twice'
  readonly asCover: boolean
  readonly name: string
  readonly position: string
  readonly outcome: 'approved' | 'refused'
  readonly reason: string | null
  readonly at: Date
}

/** An entry with everything that its page shows. */
export interface PermissionForReader extends PermissionStanding {
  readonly permission: StoredPermission
  readonly askedByName: string
  readonly vetterName: string | null
  /** The channel that it is for, where one was chosen. */
  readonly channel: { readonly channelId: string; readonly name: string } | null
  readonly decisions: readonly PermissionDecisionMade[]
}

const MOST_LISTED = 200

function listed(db: Reader) {
  return db
    .selectFrom('asked_permissions as a')
    .innerJoin('people as p', 'p.person_id', 'a.asked_by')
    .leftJoin('people as v', 'v.person_id', 'a.vetter_id')
    .selectAll('a')
    .select(['p.name as asked_by_name', 'p.line_manager_id'])
    .select(['v.name as vetter_name', 'v.left_on as vetter_left_on'])
}

type Row = Awaited<ReturnType<ReturnType<typeof listed>['executeTakeFirstOrThrow']>>

function toListed(row: Row): ListedPermission {
  return { ...toPermission(row), askedByName: row.asked_by_name }
}

/**
 * The entries of one register of a school that this person may read, the newest first: all of them for
 * those who oversee channels, and in open registers for staff; otherwise those that they asked for or vet.
 */
export async function permissionsAt(
  db: Reader,
  actor: Actor,
  { schoolId, kind }: { readonly schoolId: string; readonly kind: PermissionKind },
): Promise<ListedPermission[]> {
  const all =
    may(actor, 'channel.see_requests', schoolId) ||
    (registerOf(kind).openToStaff && may(actor, 'channel.ask', schoolId))
  const rows = await listed(db)
    .where('a.school_id', '=', schoolId)
    .where('a.kind', '=', kind)
    .$if(!all, (query) =>
      query.where((where) =>
        where.or([
          where('a.asked_by', '=', actor.personId),
          where('a.vetter_id', '=', actor.personId),
        ]),
      ),
    )
    .orderBy('a.asked_at', 'desc')
    .orderBy('a.permission_id')
    .limit(MOST_LISTED)
    .execute()
  return rows.map(toListed)
}

/** @returns undefined for whoever may not read it, as for one that is not there */
export async function permissionForReader(
  db: Reader,
  actor: Actor,
  at: PermissionAt & { readonly today: string },
): Promise<PermissionForReader | undefined> {
  const permission = await loadPermission(db, at)
  if (!permission) return undefined
  const standing = await standingToPermission(db, actor, permission, at.today)
  if (standing.capacities.length === 0 && !readsRegister(actor, permission)) return undefined
  const names = await listed(db)
    .where('a.permission_id', '=', permission.permissionId)
    .executeTakeFirstOrThrow()
  return {
    ...standing,
    permission,
    askedByName: names.asked_by_name,
    vetterName: names.vetter_name,
    channel: await channelOf(db, permission),
    decisions: await decisionsOn(db, permission.permissionId),
  }
}

async function channelOf(db: Reader, { answers }: StoredPermission) {
  const channelId = answerTo(answers, 'channelId')
  if (channelId === '') return null
  const found = await db
    .selectFrom('channels')
    .select(['channel_id as channelId', 'name'])
    .where('channel_id', '=', channelId)
    .executeTakeFirst()
  return found ?? null
}

async function decisionsOn(db: Reader, permissionId: string): Promise<PermissionDecisionMade[]> {
  const rows = await db
    .selectFrom('permission_decisions as d')
    .innerJoin('people as p', 'p.person_id', 'd.decided_by')
    .selectAll('d')
    .select(['p.name', 'p.position'])
    .where('d.permission_id', '=', permissionId)
    .orderBy('d.round')
    .orderBy('d.step')
    .execute()
  return rows.map(({ as_cover, decided_at, ...row }) => ({
    round: row.round,
    step: row.step,
    role: row.role,
    standing: row.standing,
    name: row.name,
    position: row.position,
    outcome: row.outcome,
    reason: row.reason,
    asCover: as_cover,
    at: decided_at,
  }))
}

/**
 * Every entry that waits for this person’s decision, the oldest first.
 * @param at the schools at which they work, and the calendar date in Europe/London
 */
export async function permissionsWaiting(
  db: Reader,
  actor: Actor,
  { schoolIds, today }: { readonly schoolIds: readonly string[]; readonly today: string },
): Promise<ListedPermission[]> {
  if (schoolIds.length === 0) return []
  const rows = await listed(db)
    .where('a.state', '=', 'asked')
    .where('a.school_id', 'in', [...schoolIds])
    .orderBy('a.asked_at')
    .orderBy('a.permission_id')
    .limit(MOST_LISTED)
    .execute()
  if (rows.length === 0) return []
  const decided = await decidersIn(db, rows)
  const waiting: ListedPermission[] = []
  for (const schoolId of new Set(rows.map((row) => row.school_id))) {
    const roles = await roleHolders(db, schoolId, today)
    for (const row of rows.filter((one) => one.school_id === schoolId)) {
      const permission = toListed(row)
      const { vetterId } = permission
      const vets = vetterId !== null && row.vetter_left_on === null
      const { people } = decidersOf(permission, {
        roles,
        managerId: row.line_manager_id,
        decided: decided(permission),
        vetter: vets
          ? { personId: vetterId, name: row.vetter_name ?? '', asCover: false }
          : undefined,
      })
      if (people.some(({ personId }) => personId === actor.personId)) waiting.push(permission)
    }
  }
  return waiting
}

/** Who decided in the round in which each entry is now. */
async function decidersIn(db: Reader, rows: readonly Row[]) {
  const made = await db
    .selectFrom('permission_decisions')
    .select(['permission_id', 'round', 'decided_by'])
    .where(
      'permission_id',
      'in',
      rows.map((row) => row.permission_id),
    )
    .execute()
  return ({ permissionId, round }: StoredPermission) =>
    made
      .filter((one) => one.permission_id === permissionId && one.round === round)
      .map((one) => one.decided_by)
}
