import { resolveParameter } from '../parameters/resolve.ts'
import type { Pack } from '../types.ts'

/** In which capacity somebody asks: it decides whether the policy binds them. */
export const STANDINGS = [
  { code: 'employee', label: 'Employee' },
  { code: 'governor', label: 'Governor or trustee' },
  { code: 'volunteer', label: 'Volunteer' },
  { code: 'agency', label: 'Agency worker' },
  { code: 'contractor', label: 'Contractor or consultant' },
  { code: 'pta', label: 'Member of the PTA who does not work here' },
  { code: 'visitor', label: 'Visitor' },
] as const
export type Standing = (typeof STANDINGS)[number]['code']

/** Whether a text names a standing. */
export function isStanding(code: string): code is Standing {
  return STANDINGS.some((standing) => standing.code === code)
}

/** How far a policy reaches somebody, and where it says so. */
export interface Scope {
  /** `in_spirit`: bound, with procedures of their own. */
  readonly binds: 'bound' | 'in_spirit' | 'not_bound'
  readonly says: string
  readonly clauses: readonly string[]
}

/** The words of `scope_people` that cover each standing. */
const NAMED_AS: Readonly<Record<Standing, readonly string[]>> = {
  employee: ['employee'],
  governor: ['governor', 'trustee'],
  volunteer: ['volunteer'],
  agency: ['agency'],
  contractor: ['contractor', 'consultant', 'third_party_with_access'],
  pta: ['pta'],
  visitor: ['visitor'],
}

const WHO: Readonly<Record<Standing, string>> = {
  employee: 'employees',
  governor: 'governors',
  volunteer: 'volunteers',
  agency: 'agency workers',
  contractor: 'contractors',
  pta: 'members of the PTA who do not work for it',
  visitor: 'visitors',
}

const INSTEAD: Readonly<Partial<Record<Standing, string>>> = {
  governor:
    'What applies instead: the code of conduct of your governing body, through its chair or clerk, and the floor under every policy.',
  pta: 'What applies instead: what the {school} asks of those who help, and the floor under every policy. Those who work for the {school} stay bound while they act for the PTA.',
}

const INSTEAD_OF_ALL =
  'What applies instead: what you agreed with the {school}, and the floor under every policy.'

/** Whether the policy binds somebody of this standing. The text still holds its `{words}`. */
export function scopeOf(pack: Pack, standing: Standing): Scope {
  const people = resolveParameter(pack, 'scope_people')
  const listed = [people.stated ?? []].flat().map(String)
  const named = NAMED_AS[standing].find((word) => listed.includes(word))
  if (standing === 'governor') return scopeOfGovernors(pack, named !== undefined)
  if (named !== undefined) {
    const says = `Your policy binds ${WHO[standing]}.`
    return { binds: 'bound', says, clauses: people.clauses.slice(0, 1) }
  }
  return notBound(standing, people.clauses)
}

function scopeOfGovernors(pack: Pack, named: boolean): Scope {
  const route = resolveParameter(pack, 'governors_route')
  const { clauses, stated } = route
  if (stated === 'governor_procedures') {
    const says =
      'Governors keep to the spirit of this policy; what follows from a breach is for the governing body’s own procedures, not for those of staff.'
    return { binds: 'in_spirit', says, clauses }
  }
  if (stated === 'out_of_scope' || (stated === null && !named)) return notBound('governor', clauses)
  const says =
    'Your policy names governors among those whom it binds. Procedures for staff cannot apply to you: a breach is a matter for the chair or the clerk.'
  return { binds: 'in_spirit', says, clauses }
}

function notBound(standing: Standing, clauses: readonly string[]): Scope {
  const instead = INSTEAD[standing] ?? INSTEAD_OF_ALL
  const says = `Your policy does not name ${WHO[standing]} among those whom it binds. ${instead}`
  return { binds: 'not_bound', says, clauses: clauses.slice(0, 1) }
}
