import {
  PARAMETER_SECTIONS,
  PARAMETERS,
  type Pack,
  type Parameter,
  type ParameterValue,
  type ResolvedParameter,
  resolveParameter,
} from '../../src/policy/index.ts'
import { code, page, table } from './markdown.ts'

/** Every question that the policies answer, what each says, and what runs. */
export function parametersDocument(packs: readonly Pack[]): string {
  return page('What each policy says', 'packs/ and src/policy/parameters/', [
    'For each question: the floor that holds where a policy is silent, then what each policy says with its clauses. *Silent* and *unreadable* never borrow another policy’s answer. Where a policy contradicts itself the stricter reading runs; where it asks for less than the law’s floor, the floor runs.',
    ...PARAMETER_SECTIONS.flatMap(({ code, label }) => [
      `## ${label}`,
      table(
        ['Question', 'Floor', ...packs.map((pack) => pack.id)],
        PARAMETERS.filter((parameter) => parameter.section === code).map((parameter) =>
          row(parameter, packs),
        ),
      ),
    ]),
  ])
}

function row(parameter: Parameter, packs: readonly Pack[]): string[] {
  const { title, key, floor } = parameter
  return [
    `${title} (${code(key)})`,
    floor ? `${shown(floor.value)}. ${floor.because}` : 'none',
    ...packs.map((pack) => answer(resolveParameter(pack, key), pack)),
  ]
}

function answer(resolved: ResolvedParameter, pack: Pack): string {
  const { status, stated, value, basis, key } = resolved
  const cited = resolved.clauses.map((clause) => clause.slice(clause.indexOf(':') + 1)).join(', ')
  const where = cited ? ` (${cited})` : ''
  if (status === 'silent' || status === 'unreadable') return `*${status}*${where}`
  const also = (pack.parameters[key]?.alsoReads ?? []).map(shown)
  const twice = also.length > 0 ? `; also reads ${also.join(' or ')}` : ''
  const floored = basis.kind === 'floor' ? `; the floor runs: ${shown(value)}` : ''
  return `${shown(stated)}${where}${twice}${floored}${status === 'ambiguous' ? '; *ambiguous*' : ''}`
}

function shown(value: ParameterValue | null): string {
  if (value === null) return 'a person decides'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'object') return value.join(', ')
  return String(value)
}
