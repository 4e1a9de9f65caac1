import { z } from 'zod'
import { PARAMETER_SECTIONS } from '../../../policy/index.ts'

const SECTIONS = PARAMETER_SECTIONS.map((section) => section.code)
export type PolicySection = (typeof SECTIONS)[number]

/** What the address asks for; anything else in it is left out rather than refused. */
export const policyQuery = z.object({
  version: z.uuid().optional().catch(undefined),
  /** Words to find in the clauses. */
  q: z.string().trim().max(200).catch('').default(''),
  /** Which page of what was found. */
  page: z.coerce.number().int().min(1).max(1_000).catch(1).default(1),
  /** The questions of one kind, with what the policy answers. */
  about: z
    .custom<PolicySection>((value) => SECTIONS.some((code) => code === value))
    .optional()
    .catch(undefined),
  /** A clause, shown among its neighbours. */
  clause: z.string().max(100).optional().catch(undefined),
})
export type PolicyQuery = z.infer<typeof policyQuery>

type Asked = Partial<Pick<PolicyQuery, 'version' | 'q' | 'page' | 'about' | 'clause'>>

/** The part of the policy's page that holds this, as an address from that very page. */
export function partAddress({ clause, ...asked }: Asked): string {
  const fields = Object.entries(asked).filter(([, value]) => value !== undefined)
  const search = new URLSearchParams(fields.map(([name, value]) => [name, String(value)]))
  if (clause === undefined) return `?${search}`
  const before = search.size > 0 ? `${search}&` : ''
  return `?${before}clause=${clause}#${clause}`
}
