import type { Writer } from '../../../db/handles.ts'
import { holdsIn, type ReferenceFact, startOf, whoRestsOn } from '../../../policy/index.ts'
import type { ReviewCause } from '../../../vocabulary/review-causes.ts'
import { daysAfter } from '../../calendar.ts'
import { knownFacts } from '../../facts/index.ts'
import { londonDate } from '../../london-time.ts'
import { keepReview } from '../life/index.ts'
import { policyInForce } from '../policy-in-force.ts'

/** How long before law comes into force a policy is to be looked at, and how long after still. */
const AHEAD_DAYS = 90
const AFTER_DAYS = 30

const BY_CLOCK = { openedBy: null, actor: 'system:policy-review' } as const

interface Reason {
  readonly cause: ReviewCause
  readonly words: string
}

/**
 * Put a school's policy on the list of reviews when law or guidance that it rests on is about to come into
 * force, and each September, when the statutory guidance of England has its new edition and staff read it
 * again. Each reason stands on the list once, also after it was seen to.
 * @returns how many reviews were opened
 */
export async function openLawReviews(
  db: Writer,
  at: { readonly trustId: string; readonly schoolId: string },
  now: Date,
): Promise<number> {
  const { trustId, schoolId } = at
  const today = londonDate(now)
  const { pack } = await policyInForce(db, schoolId, today)
  const coming = (await knownFacts(db))
    .filter((fact) => holdsIn(fact, pack.jurisdiction) && isNear(fact, today))
    .filter((fact) => {
      const { parameters, clauses } = whoRestsOn(fact, pack)
      return parameters.length + clauses.length > 0
    })
    .map(reasonOf)
  const reasons = pack.jurisdiction === 'england' ? [...coming, ...newEdition(today)] : coming
  let opened = 0
  for (const reason of reasons) {
    if (await stands(db, schoolId, reason)) continue
    await keepReview(db, { trustId, schoolId, ...reason, ...BY_CLOCK }, now)
    opened += 1
  }
  return opened
}

function isNear({ kind, validFrom }: ReferenceFact, today: string): boolean {
  if ((kind !== 'law' && kind !== 'guidance') || validFrom === undefined) return false
  const from = startOf(validFrom)
  return from >= daysAfter(today, -AFTER_DAYS) && from <= daysAfter(today, AHEAD_DAYS)
}

function reasonOf({ kind, title, value, validFrom, evidence }: ReferenceFact): Reason {
  const unconfirmed = evidence === 'V' ? ' This is not confirmed.' : ''
  return {
    cause: kind === 'law' ? 'law' : 'guidance',
    words: `“${title}” is dated ${validFrom}: ${value}${unconfirmed}`.slice(0, 2_000),
  }
}

/** In September: the new edition of the guidance that all staff read. */
function newEdition(today: string): Reason[] {
  const [year, month] = today.split('-')
  if (month !== '09') return []
  const words = `September ${year}: look whether a new edition of “Keeping children safe in education” is out, have staff read it again, and see whether the policy still agrees with it.`
  return [{ cause: 'guidance', words }]
}

async function stands(db: Writer, schoolId: string, { words }: Reason): Promise<boolean> {
  const row = await db
    .selectFrom('policy_reviews')
    .select('review_id')
    .where('school_id', '=', schoolId)
    .where('words', '=', words)
    .executeTakeFirst()
  return row !== undefined
}
