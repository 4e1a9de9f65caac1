import type { Reader } from '../../db/handles.ts'
import type { MatterRole } from '../../vocabulary/matters.ts'
import { londonDate } from '../london-time.ts'
import { holdersOfRoles, type InRole } from '../people/index.ts'
import { mayHear } from './may-hear.ts'

/** Ids of everybody who may know of a matter today, to tell them that it waits. Of a transfer: of all that it is made of. */
export async function whoMayKnow(db: Reader, matterId: string, now: Date): Promise<string[]> {
  const [knowing = []] = await whoMayKnowEach(db, [matterId], now)
  return knowing
}

/** As `whoMayKnow`, of each of these in their order, asked for together. */
export async function whoMayKnowEach(
  db: Reader,
  matterIds: readonly string[],
  now: Date,
): Promise<string[][]> {
  // An id may be written in capitals, and comes back from the database without.
  const ids = matterIds.map((id) => id.toLowerCase())
  const held = await heldBy(db, ids)
  const alone = await whoKnowsAlone(db, [...ids, ...[...held.values()].flat()], now)
  return ids.map((id) => {
    const parts = held.get(id) ?? []
    return [...(alone.get(id) ?? [])].filter((personId) =>
      parts.every((part) => alone.get(part)?.has(personId)),
    )
  })
}

/** What each transfer among these is made of. */
async function heldBy(
  db: Reader,
  matterIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (matterIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('transfer_matters')
    .select(['transfer_id', 'matter_id'])
    .where('transfer_id', 'in', matterIds)
    .execute()
  const held = Map.groupBy(rows, (row) => row.transfer_id)
  return new Map([...held].map(([id, its]) => [id, its.map((row) => row.matter_id)]))
}

/** Who may know of each of these by itself, whatever it is made of. */
async function whoKnowsAlone(
  db: Reader,
  matterIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  if (matterIds.length === 0) return new Map()
  const matters = await db
    .selectFrom('matters')
    .select(['matter_id', 'school_id', 'roles'])
    .where('matter_id', 'in', matterIds)
    .execute()
  const [holders, letIn, excluded] = await Promise.all([
    holdersBySchool(db, matters, now),
    db
      .selectFrom('matter_access')
      .select(['matter_id', 'person_id'])
      .where('matter_id', 'in', matterIds)
      .where('ended_at', 'is', null)
      .where((where) => where.or([where('until_at', 'is', null), where('until_at', '>', now)]))
      .execute(),
    db
      .selectFrom('matter_exclusions')
      .select(['matter_id', 'person_id'])
      .where('matter_id', 'in', matterIds)
      .where('ended_at', 'is', null)
      .execute(),
  ])
  const [named, kept] = [peopleByMatter(letIn), peopleByMatter(excluded)]
  return new Map(
    matters.map(({ matter_id: id, school_id: schoolId, roles }) => {
      const out = new Set(kept.get(id))
      const there = holders.get(schoolId) ?? []
      const hearing = there.filter(mayHear(out)).filter(isOneOf(roles))
      const byName = (named.get(id) ?? []).filter((personId) => !out.has(personId))
      return [id, new Set([...hearing.map((holder) => holder.personId), ...byName])]
    }),
  )
}

interface MatterAtSchool {
  readonly school_id: string
  readonly roles: readonly MatterRole[]
}

/** Who holds a role today that one of these matters is open to, by the school of the matter. */
async function holdersBySchool(
  db: Reader,
  matters: readonly MatterAtSchool[],
  now: Date,
): Promise<ReadonlyMap<string, readonly InRole[]>> {
  const bySchool = Map.groupBy(matters, (matter) => matter.school_id)
  const found = await Promise.all(
    [...bySchool].map(async ([schoolId, there]) => {
      const roles = [...new Set(there.flatMap((matter) => matter.roles))]
      const holders = await holdersOfRoles(db, { schoolId, roles }, londonDate(now))
      return [schoolId, holders] as const
    }),
  )
  return new Map(found)
}

function isOneOf(roles: readonly string[]): (holder: InRole) => boolean {
  return ({ role }) => roles.includes(role)
}

function peopleByMatter(
  rows: readonly { readonly matter_id: string; readonly person_id: string }[],
): ReadonlyMap<string, readonly string[]> {
  const byMatter = Map.groupBy(rows, (row) => row.matter_id)
  return new Map([...byMatter].map(([id, its]) => [id, its.map((row) => row.person_id)]))
}
