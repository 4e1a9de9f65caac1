import type { Reader } from '../../../db/handles.ts'
import { type ReviewDue, type ShownCounts, withoutSmallSteps } from '../../../policy/index.ts'
import { trustSigning } from '../../acknowledgement/index.ts'
import { monthsAfter, startOfLondonDay } from '../../calendar.ts'
import { londonDate } from '../../london-time.ts'
import { postFigures } from './posts.ts'
import { protectionFigures } from './protection.ts'
import { upkeepFigures } from './upkeep.ts'

/** What is counted of people or of what befell them: shown side by side without small counts. */
export const GUARDED = [
  'asked',
  'answered',
  'stopped',
  'sentBack',
  'withdrawn',
  'swept',
  'inTime',
  'late',
] as const
export type Guarded = (typeof GUARDED)[number]

/** One school’s figures that can point at nobody. */
export interface OpenFigures {
  readonly schoolId: string
  readonly bound: number
  readonly signed: number
  readonly sent: number
  readonly published: number
  /** Whole hours to a first decision, half of them quicker; null where there are too few to tell. */
  readonly medianHours: number | null
  readonly medianDays: number | null
  readonly review: ReviewDue | undefined
  readonly openReviews: number
}

export interface Figures {
  readonly since: Date
  /** In the order of the schools asked for. */
  readonly schools: readonly OpenFigures[]
  /** Each in the order of the schools, with its total. */
  readonly guarded: Readonly<Record<Guarded, ShownCounts>>
}

/** The times that somebody can ask for, in months back from today: each lies within the next. */
export const FIGURE_MONTHS = [3, 12, 36] as const

/** A middle of fewer than these would be one person’s. */
const ENOUGH_FOR_A_MIDDLE = 5

/**
 * How the policy is working at some schools: what governors and heads monitor (maesteg pers.3, lwlat 4.1),
 * alike for every school of a trust (cambrian fair.2). Nothing here leaves this function that could
 * point at one person, beside the shorter times either, which the same people can ask for.
 * @param asked.months how far back, from 1 to 36
 */
export async function figuresOf(
  db: Reader,
  asked: { readonly schoolIds: readonly string[]; readonly months: number },
  now: Date,
): Promise<Figures> {
  const { schoolIds, months } = asked
  const today = londonDate(now)
  const signing = await trustSigning(db, schoolIds, today)
  const times = [...FIGURE_MONTHS.filter((one) => one < months), months]
  const steps: Counted[] = []
  for (const one of times) steps.push(await countedIn(db, { schoolIds, months: one, today }, now))
  const last = steps.at(-1)
  if (!last) throw new Error('No time was asked for.')
  const { raw, since } = last
  const middle = (value: number | null | undefined, of: number | undefined) =>
    value == null || (of ?? 0) < ENOUGH_FOR_A_MIDDLE ? null : Math.round(value)
  return {
    since,
    schools: raw.map((one) => ({
      schoolId: one.schoolId,
      bound: signing.find(({ schoolId }) => schoolId === one.schoolId)?.bound ?? 0,
      signed: signing.find(({ schoolId }) => schoolId === one.schoolId)?.signed ?? 0,
      sent: one.sent ?? 0,
      published: one.published ?? 0,
      medianHours: middle(one.medianHours, one.sent),
      medianDays: middle(one.medianDays, one.answered),
      review: one.review,
      openReviews: one.openReviews ?? 0,
    })),
    guarded: Object.fromEntries(
      GUARDED.map((key) => [
        key,
        withoutSmallSteps(raw.map((_, at) => steps.map((step) => step.raw[at]?.[key] ?? 0))),
      ]),
    ) as Record<Guarded, ShownCounts>,
  }
}

/** What was counted at each school in one time. */
type Counted = Awaited<ReturnType<typeof countedIn>>

async function countedIn(
  db: Reader,
  of: { readonly schoolIds: readonly string[]; readonly months: number; readonly today: string },
  now: Date,
) {
  const { schoolIds, months, today } = of
  const period = { since: startOfLondonDay(monthsAfter(today, -months)), until: now }
  const [posts, protection, upkeep] = await Promise.all([
    postFigures(db, schoolIds, period),
    protectionFigures(db, schoolIds, period),
    upkeepFigures(db, schoolIds, { ...period, today }),
  ])
  const raw = schoolIds.map((schoolId) => ({
    ...posts.get(schoolId),
    ...protection.get(schoolId),
    ...upkeep.get(schoolId),
    schoolId,
  }))
  return { since: period.since, raw }
}
