import type { Reader } from '../../db/handles.ts'
import { PERMISSIONS } from '../../vocabulary/actions.ts'
import { type Role, roleLabel } from '../../vocabulary/roles.ts'
import { londonDate } from '../london-time.ts'
import { mailSettings } from '../mail/index.ts'
import { holdersOfRoles } from '../people/index.ts'

/** Somebody whom a moderator can turn to. */
export interface ToTurnTo {
  readonly personId: string
  readonly name: string
  /** What they are, as a person reads it. */
  readonly role: string
}

/** How a school’s safeguarding lead is reached today. */
export interface SafeguardingReach {
  /** Whoever receives what is handed over; none where nobody is in the role. */
  readonly leads: readonly ToTurnTo[]
  /** Whether one of them is told by mail. */
  readonly byMail: boolean
  /** Whom to ring where nobody is in the role: those of the first role below that is held by anybody. */
  readonly instead: readonly ToTurnTo[]
}

/** Who answers for the children of a school where nobody leads on safeguarding, in order. */
const IN_THEIR_PLACE = ['head', 'deputy_head', 'trust_officer'] as const satisfies readonly Role[]

/**
 * Who hears of what a moderator hands over, and who is rung when nobody would (oldchurch 15.3).
 * @param asking whoever asks is told to ring nobody but others
 */
export async function safeguardingReach(
  db: Reader,
  asking: { readonly schoolId: string; readonly personId: string },
  now: Date,
): Promise<SafeguardingReach> {
  const { schoolId, personId } = asking
  const receives: readonly Role[] = PERMISSIONS['comment.receive']
  const roles = [...receives, ...IN_THEIR_PLACE]
  const holders = await holdersOfRoles(db, { schoolId, roles }, londonDate(now))
  const [{ mailOn }, people] = await Promise.all([mailSettings(db), named(db, holders)])
  const holding = (wanted: readonly Role[]) =>
    people.filter((person) =>
      holders.some((one) => one.personId === person.personId && wanted.includes(one.role)),
    )
  const leads = holding(receives)
  const others = leads.filter((lead) => lead.personId !== personId)
  const instead = IN_THEIR_PLACE.map((role) =>
    holding([role])
      .filter((person) => person.personId !== personId)
      .map((person) => toTurnTo(person, role)),
  ).find((list) => list.length > 0)
  return {
    leads: leads.map((lead) => toTurnTo(lead, receives[0] ?? 'dsl')),
    byMail: mailOn && others.some(({ email }) => email !== null),
    instead: leads.length === 0 ? (instead ?? []) : [],
  }
}

type Named = Awaited<ReturnType<typeof named>>[number]

async function named(db: Reader, holders: readonly { readonly personId: string }[]) {
  if (holders.length === 0) return []
  const ids = [...new Set(holders.map(({ personId }) => personId))]
  return db
    .selectFrom('people')
    .select(['person_id as personId', 'name', 'email'])
    .where('person_id', 'in', ids)
    .orderBy('name')
    .orderBy('person_id')
    .execute()
}

function toTurnTo({ personId, name }: Named, role: Role): ToTurnTo {
  return { personId, name, role: roleLabel(role) }
}
