import { z } from 'zod'
import { CALENDAR_VIEWS, type CalendarView } from '../../../domain/planning/index.ts'
import {
  CALENDAR_STANDINGS,
  type CalendarStanding,
} from '../../../vocabulary/calendar-standings.ts'
import { NETWORKS, type Network } from '../../../vocabulary/networks.ts'

const standings = CALENDAR_STANDINGS.map(({ code }) => code) as [
  CalendarStanding,
  ...CalendarStanding[],
]
const networks = NETWORKS.map(({ code }) => code) as [Network, ...Network[]]
const FIRST_DAY = '2000-01-01'
const LAST_DAY = '2099-12-31'
const MOST_PAGES = 1_000

/** What the address asks for; anything that is no filter is left out rather than refused. */
const calendarQuery = z.object({
  view: z.enum(CALENDAR_VIEWS).catch('month'),
  on: z.iso
    .date()
    .refine((day) => day >= FIRST_DAY && day <= LAST_DAY)
    .optional()
    .catch(undefined),
  school: z.string().max(100).optional().catch(undefined),
  where: z
    .union([z.uuid(), z.enum(networks)])
    .optional()
    .catch(undefined),
  state: z.enum(standings).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(MOST_PAGES).catch(1),
})
export type CalendarQuery = z.infer<typeof calendarQuery>

/** Read the address of the calendar. */
export function readQuery(fields: Readonly<Record<string, string>>): CalendarQuery {
  return calendarQuery.parse(fields)
}

/** The address that asks for this. */
export function addressOf(
  query: CalendarQuery,
  change: {
    readonly view?: CalendarView
    readonly on?: string | undefined
    readonly page?: number
  },
): string {
  const { view, on, page = 1 } = { ...query, page: 1, ...change }
  const search = new URLSearchParams({ view })
  const { school, where, state } = query
  for (const [name, value] of Object.entries({ on, school, where, state })) {
    if (value) search.set(name, value)
  }
  if (page > 1) search.set('page', String(page))
  return `/calendar?${search}`
}
