import { type RawBuilder, sql } from 'kysely'
import { MATTER_ROLES, type MatterRole } from '../../vocabulary/matters.ts'
import type { Actor } from '../people/index.ts'

type Knower = Pick<Actor, 'personId' | 'roles'>
/** By what a query calls the table `matters`. */
type Named = 'm' | 'held'

/**
 * Whether somebody may know of a matter, as a condition on rows of `matters as m`. The one rule: by a role
 * that the matter is open to at its school, or let in by name; and never whoever is excluded, nor by a role
 * that is only covered for somebody who is. What is made of other matters, a transfer, nobody knows of who
 * must not know of each of them. Every query that so much as counts matters must carry it (cambrian au.15;
 * domain-facts M9).
 */
export function openTo(actor: Knower, now: Date): RawBuilder<boolean> {
  return sql<boolean>`(${openAlone(actor, now, 'm')}
    and (m.kind <> 'transfer' or not exists (
      select 1 from transfer_matters h
      join matters held on held.trust_id = h.trust_id and held.matter_id = h.matter_id
      where h.trust_id = m.trust_id and h.transfer_id = m.matter_id
        and not ${openAlone(actor, now, 'held')})))`
}

function openAlone(actor: Knower, now: Date, m: Named): RawBuilder<boolean> {
  return sql<boolean>`(
    (${byRole(actor, m)} or exists (
      select 1 from matter_access x
      where x.trust_id = ${of(m, 'trust_id')} and x.matter_id = ${of(m, 'matter_id')}
        and x.person_id = ${actor.personId}
        and x.ended_at is null and (x.until_at is null or x.until_at > ${now})))
    and ${notExcluded(actor.personId, m)})`
}

function byRole({ roles }: Knower, m: Named): RawBuilder<boolean> {
  const ways = roles.flatMap(({ role, schoolId, coversFor }) => {
    if (!isMatterRole(role)) return []
    const there = schoolId ? sql<boolean>`${of(m, 'school_id')} = ${schoolId}` : sql<boolean>`true`
    const free = coversFor ? notExcluded(coversFor, m) : sql<boolean>`true`
    return [sql<boolean>`(${there} and ${of(m, 'roles')} @> array[${role}] and ${free})`]
  })
  return ways.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(ways, sql` or `)})`
}

function notExcluded(personId: string, m: Named): RawBuilder<boolean> {
  return sql<boolean>`not exists (
    select 1 from matter_exclusions e
    where e.trust_id = ${of(m, 'trust_id')} and e.matter_id = ${of(m, 'matter_id')}
      and e.person_id = ${personId} and e.ended_at is null)`
}

const of = (m: Named, column: string) => sql.ref(`${m}.${column}`)

function isMatterRole(role: string): role is MatterRole {
  return (MATTER_ROLES as readonly string[]).includes(role)
}
