import type { ReferenceFact } from '../../facts/fact.ts'
import type { Pack, ParameterSetting } from '../../types.ts'
import type { Found } from '../finding.ts'

/** Who is told when a child may be in danger, and that the authority’s officer comes first. */
export function safeguardingRoute(pack: Pack, facts: readonly ReferenceFact[]): readonly Found[] {
  const { safeguarding_report_route: report, lado_timing: timing } = pack.parameters
  const found = [lead(pack, report, facts), officer(pack, timing, facts)]
  return found.filter((one) => one !== undefined)
}

type Says = readonly [key: string, value: string]

/** The word of the school’s own nation, with the fact that carries it. */
function inNation(pack: Pack, topic: string, facts: readonly ReferenceFact[], word: string): Says {
  const key = `${topic}-${pack.jurisdiction}`
  return [key, facts.find((fact) => fact.key === key)?.value ?? word]
}

function lead(
  pack: Pack,
  setting: ParameterSetting | undefined,
  facts: readonly ReferenceFact[],
): Found | undefined {
  const [key, who] = inNation(pack, 'school-lead', facts, pack.terms.safeguardingLead)
  const said = setting?.value ?? null
  const known = { clauses: setting?.clauses ?? [], facts: [key], at: 'lead' }
  const mend = `Say that the ${who} is told at once, whoever else is.`
  if (said === null) {
    const says = 'It does not say who is told when a child may be in danger.'
    return { ...known, severity: 'grave', says, mend }
  }
  if ([said].flat().includes('dsl')) return undefined
  const says = `The ${who} is not among those who are told when a child may be in danger.`
  return { ...known, severity: 'grave', says, mend }
}

function officer(
  pack: Pack,
  setting: ParameterSetting | undefined,
  facts: readonly ReferenceFact[],
): Found | undefined {
  if (setting?.value === 'before_investigation') return undefined
  const [key, who] = inNation(pack, 'allegation-officer', facts, 'the local authority’s officer')
  const says = setting?.value
    ? `Where an adult may have harmed a child, ${who} is not asked before the school investigates.`
    : `It does not say when ${who} is asked about an adult who may have harmed a child.`
  return {
    severity: 'grave',
    clauses: setting?.clauses ?? [],
    says,
    mend: `Say that ${who} is asked within one working day, and before any investigation inside the school.`,
    runs: 'The authority’s officer is asked first; that floor lies under every policy.',
    facts: [key],
    at: 'officer',
  }
}
