import { z } from 'zod'
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
export const compareQuery = z.object({
  with: z.array(z.string().max(200)).max(50).catch([]),
  about: z.enum(sections).catch('official_posts').default('official_posts'),
  show: z.enum(['differences', 'all']).catch('differences').default('differences'),
  /** A draft to put under each policy. */
  text: z.string().trim().max(5_000).catch('').default(''),
  audience: z
    .enum(AUDIENCES.map((one) => one.code))
    .catch('public')
    .default('public'),
})
export type Asked = z.output<typeof compareQuery>
