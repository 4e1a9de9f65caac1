import { type WhoHears, whoHears } from '../../../domain/contact/index.ts'
import { londonDate } from '../../../domain/london-time.ts'
import { type Actor, roleHolders } from '../../../domain/people/index.ts'
import { policyInForce } from '../../../domain/policies/index.ts'
import { contactReportRoute, type Pack, roleWord } from '../../../policy/index.ts'
import type { ReportPast } from '../../../vocabulary/contact.ts'

type Db = Parameters<typeof whoHears>[0]

/** One way that a report can go, and who reads it then. */
export interface ReportWay {
  readonly past: ReportPast
  /** Such as “designated safeguarding lead (Carys Penn)”. */
  readonly readers: readonly string[]
}

/** The ways that a report can go today, the usual one first. */
export interface ReportWays {
  readonly pack: Pack
  readonly because: string
  readonly ways: readonly ReportWay[]
}

/** What a reporter may choose between; a way on which nobody can be told is left out. */
export async function reportWays(
  db: Db,
  actor: Actor,
  schoolId: string,
  now: Date,
): Promise<ReportWays> {
  const today = londonDate(now)
  const { pack, overrides } = await policyInForce(db, schoolId, today)
  const holders = await roleHolders(db, schoolId, today)
  const route = contactReportRoute(pack, overrides)
  const pasts: readonly ReportPast[] = route.roles.includes('head')
    ? ['nobody', 'dsl', 'head', 'both']
    : ['nobody', 'dsl', 'both']
  const ways: ReportWay[] = []
  for (const past of pasts) {
    const heard = await whoHears(db, actor, { schoolId, past }, now)
    if (!heard.roles) continue
    ways.push({ past, readers: readersOf(heard, { actor, pack, holders }) })
  }
  return { pack, because: route.because, ways }
}

function readersOf(
  { roles = ['dsl'], excluded }: WhoHears,
  known: {
    readonly actor: Actor
    readonly pack: Pack
    readonly holders: Awaited<ReturnType<typeof roleHolders>>
  },
): string[] {
  const { actor, pack, holders } = known
  return roles.map((role) => {
    const at = holders.find((one) => one.role === role)
    const people = [...(at?.holders ?? []), ...(at?.deputies ?? []).filter((one) => one.runs)]
    const names = people
      .filter(({ personId }) => !excluded.includes(personId) && personId !== actor.personId)
      .map(({ name }) => name)
    const word = roleWord(role, pack.terms)
    return names.length > 0 ? `${word} (${[...new Set(names)].join(', ')})` : word
  })
}
