import { dateWords, endOf, monthsOn, startOf } from '../../partial-date.ts'
import type { Pack, ParameterValue } from '../../types.ts'
import type { Found } from '../finding.ts'

/** Dates and cycles that contradict one another, or are not there. */
export function dates(pack: Pack, today: string): readonly Found[] {
  const asked = [cycles(pack), absent(pack), order(pack), beyondCycle(pack), ahead(pack, today)]
  return asked.filter((found) => found !== undefined)
}

const MEND_CYCLE = 'Settle on one interval, at most every year, and write the same in every place.'

function cycles({ parameters }: Pack): Found | undefined {
  const cycle = parameters.review_cycle_months
  if (cycle?.status !== 'ambiguous' || cycle.value === null) return undefined
  const months = [cycle.value, ...cycle.alsoReads].map(inMonths).join(' and ')
  const says = `It gives different times between reviews: ${months}.`
  return { severity: 'fault', clauses: cycle.clauses, says, mend: MEND_CYCLE, at: 'cycles' }
}

function inMonths(value: ParameterValue): string {
  return `${String(value)} months`
}

function absent({ dates: { lastReview, effective, nextReview }, parameters }: Pack) {
  if (nextReview !== undefined || parameters.review_cycle_months?.value != null) return undefined
  const bare = lastReview === undefined && effective === undefined
  const found: Found = {
    severity: 'fault',
    clauses: [],
    says: bare
      ? 'It bears no date and fixes no time for a review.'
      : 'It names neither a next review nor how often one is due.',
    mend: 'Put the date of approval, the date of the next review and the interval on the first page.',
    runs: 'A review every year, from the last date that is known.',
    at: 'absent',
  }
  return found
}

function order({ dates: { lastReview, nextReview } }: Pack): Found | undefined {
  if (!lastReview || !nextReview || endOf(nextReview) > startOf(lastReview)) return undefined
  return {
    severity: 'fault',
    clauses: [],
    says: `The next review (${dateWords(nextReview)}) comes before the last one (${dateWords(lastReview)}).`,
    mend: 'Put the two dates right.',
    at: 'order',
  }
}

function beyondCycle({ dates: { lastReview, effective, nextReview }, parameters }: Pack) {
  const [last, cycle] = [lastReview ?? effective, parameters.review_cycle_months?.value]
  if (!last || !nextReview || typeof cycle !== 'number') return undefined
  if (startOf(nextReview) <= monthsOn(endOf(last), cycle)) return undefined
  const found: Found = {
    severity: 'fault',
    clauses: parameters.next_review_date?.clauses ?? [],
    says: `Its next review (${dateWords(nextReview)}) is later than ${cycle} months after the last (${dateWords(last)}), which its own rule allows.`,
    mend: 'Bring the date of the next review forward, or change the interval in the open.',
    at: 'beyond',
  }
  return found
}

function ahead({ dates: { lastReview } }: Pack, today: string): Found | undefined {
  if (!lastReview || startOf(lastReview) <= today) return undefined
  return {
    severity: 'fault',
    clauses: [],
    says: `Its last review (${dateWords(lastReview)}) lies in the future.`,
    mend: 'Put the date of the review that really took place.',
    at: 'ahead',
  }
}
