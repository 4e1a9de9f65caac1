import { z } from 'zod'
import type { TrailFilter } from '../../../domain/oversight/index.ts'
import { TRAIL_SUBJECTS, type TrailSubject } from '../../../vocabulary/trail-actions.ts'

const KINDS = TRAIL_SUBJECTS.map((subject) => subject.code) as [TrailSubject, ...TrailSubject[]]

/** What the address asks for; anything that is no filter is left out rather than refused. */
export const trailQuery = z.object({
  school: z.uuid().optional().catch(undefined),
  kind: z.enum(KINDS).optional().catch(undefined),
  about: z
    .string()
    .regex(/^[a-z_]{1,40}:[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
  before: z.coerce
    .number()
    .int()
    .positive()
    .max(Number.MAX_SAFE_INTEGER)
    .optional()
    .catch(undefined),
})
export type TrailQuery = z.infer<typeof trailQuery>

export function toFilter(query: TrailQuery): TrailFilter {
  const { school, kind, about, before } = query
  return { schoolId: school, kind, subject: about, before }
}

/** The address of the trail with this filter. */
export function trailAddress(query: TrailQuery): string {
  const fields = Object.entries(query).filter(([, value]) => value !== undefined)
  const search = new URLSearchParams(fields.map(([name, value]) => [name, String(value)]))
  return search.size > 0 ? `/trail?${search}` : '/trail'
}
