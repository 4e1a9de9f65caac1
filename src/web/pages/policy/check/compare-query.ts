import { z } from 'zod'
import { type Facts, readFacts, STANDINGS } from '../../../../policy/advise/index.ts'
import { type Overrides, PARAMETER_SECTIONS, type Pack } from '../../../../policy/index.ts'
import { AUDIENCES } from '../../../../vocabulary/networks.ts'

/** A policy that can stand in a column. */
export interface ComparedPolicy {
  /** `school:slug` or `pack:id`, as the form sends it. */
  readonly code: string
  readonly name: string
  readonly pack: Pack
  readonly overrides: Overrides
}

const sections = PARAMETER_SECTIONS.map((section) => section.code)

/** What the page is asked for; anything else is left out rather than refused. */
const compareQuery = z.object({
  with: z.array(z.string().max(200)).max(50).catch([]),
  about: z.enum(sections).catch('official_posts').default('official_posts'),
  show: z.enum(['differences', 'all']).catch('differences').default('differences'),
  /** A question of the advisor to put to each policy, and in which capacity. */
  ask: z.string().max(100).catch('').default(''),
  as: z
    .enum(STANDINGS.map((one) => one.code))
    .catch('employee')
    .default('employee'),
  /** A draft to put under each policy. */
  text: z.string().trim().max(5_000).catch('').default(''),
  audience: z
    .enum(AUDIENCES.map((one) => one.code))
    .catch('public')
    .default('public'),
})
export interface Asked extends z.output<typeof compareQuery> {
  /** What was said so far of the question. */
  readonly facts: Facts
}

/** What comes before the name of a fact in the address: a fact and a field may share a name. */
export const FACT = 'fact.'

/** What the address or form asks for. */
export function readAsked(sent: Readonly<Record<string, unknown>>): Asked {
  const said = Object.entries(sent).flatMap(([name, value]) =>
    name.startsWith(FACT) && typeof value === 'string' ? [[name.slice(FACT.length), value]] : [],
  )
  return { ...compareQuery.parse(sent), facts: readFacts(Object.fromEntries(said)) }
}
