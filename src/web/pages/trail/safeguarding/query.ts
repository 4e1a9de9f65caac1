import { z } from 'zod'
import type { SafeguardingFilter } from '../../../../domain/oversight/index.ts'

/** Where the safeguarding trail is read. */
export const SAFEGUARDING_TRAIL = {
  text: 'Safeguarding trail',
  href: '/trail/safeguarding',
} as const

/** What the address asks for; anything that is no filter is left out rather than refused. */
export const safeguardingQuery = z.object({
  matter: z.uuid().optional().catch(undefined),
  before: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .catch(undefined),
})
export type SafeguardingQuery = z.infer<typeof safeguardingQuery>

export function toFilter({ matter, before }: SafeguardingQuery): SafeguardingFilter {
  return { matterId: matter, before }
}

/** The address of the safeguarding trail with this filter. */
export function safeguardingAddress(query: SafeguardingQuery): string {
  const fields = Object.entries(query).filter(([, value]) => value !== undefined)
  const search = new URLSearchParams(fields.map(([name, value]) => [name, String(value)]))
  return search.size > 0 ? `${SAFEGUARDING_TRAIL.href}?${search}` : SAFEGUARDING_TRAIL.href
}
