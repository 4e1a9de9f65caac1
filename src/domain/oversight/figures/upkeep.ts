import { sql } from 'kysely'
import type { Reader } from '../../../db/handles.ts'
import { type Overrides, type Pack, type ReviewDue, reviewDue } from '../../../policy/index.ts'
import { policiesInForce } from '../../policies/index.ts'
import type { BySchool, Period } from './period.ts'

/** How a school looks after its policy and after those who ask. */
export interface UpkeepFigures {
  readonly review: ReviewDue
  readonly openReviews: number
  readonly asked: number
  readonly answered: number
  /** Half of the answers came within so many days; null where there was none. */
  readonly medianDays: number | null
}

interface Questions {
  readonly school_id: string
  readonly asked: number
  readonly answered: number
  readonly days: number | null
}

/** When each policy is next looked at, and how its questions were answered. */
export async function upkeepFigures(
  db: Reader,
  schoolIds: readonly string[],
  period: Period & { readonly today: string },
): Promise<BySchool<UpkeepFigures>> {
  const policies = await policiesInForce(db, schoolIds, period.today)
  if (policies.length === 0) return new Map()
  const questions = await questionsOf(db, schoolIds, period)
  const reviews = await db
    .selectFrom('policy_reviews')
    .select(({ fn }) => ['school_id', fn.countAll<string>().as('open')])
    .where('school_id', 'in', [...schoolIds])
    .where('closed_at', 'is', null)
    .groupBy('school_id')
    .execute()
  const dueAt = (policy: { readonly pack: Pack; readonly overrides: Overrides }) =>
    reviewDue(policy.pack, policy.overrides, period.today)
  return new Map(
    policies.map((policy) => {
      const own = questions.find((one) => one.school_id === policy.schoolId)
      const open = reviews.find((one) => one.school_id === policy.schoolId)?.open ?? 0
      return [
        policy.schoolId,
        {
          review: dueAt(policy),
          openReviews: Number(open),
          asked: own?.asked ?? 0,
          answered: own?.answered ?? 0,
          medianDays: own?.days ?? null,
        },
      ]
    }),
  )
}

async function questionsOf(
  db: Reader,
  schoolIds: readonly string[],
  { since, until }: Period,
): Promise<Questions[]> {
  return db
    .selectFrom('policy_questions')
    .select([
      'school_id',
      sql<number>`count(*)::int`.as('asked'),
      sql<number>`count(answered_at)::int`.as('answered'),
      sql<number | null>`percentile_cont(0.5) within group (
        order by extract(epoch from answered_at - asked_at) / 86400)`.as('days'),
    ])
    .where('school_id', 'in', [...schoolIds])
    .where('asked_at', '>=', since)
    .where('asked_at', '<=', until)
    .groupBy('school_id')
    .execute()
}
