import { dateWords, daysOn } from '../partial-date.ts'
import { tooYoungFor } from './age-limits.ts'
import type { Check } from './fault.ts'

/** It has a plan for how it ends (oldchurch 14.6a). */
export const checkExitPlan: Check = ({ facts, asked }) =>
  asked.exitPlan && facts.exitPlan === ''
    ? {
        says: 'Nobody has put on record how it is to end.',
        mend: 'Say in a few words what happens to it when it is not needed any more.',
        since: facts.registeredOn,
      }
    : undefined

/** It was said beforehand how its success is judged (oldchurch 14.7). */
export const checkSuccess: Check = ({ facts, asked }) =>
  asked.evaluation && facts.successMeasures === ''
    ? {
        says: 'Nobody has put on record how its success is judged.',
        mend: 'Say in a few words by what you will see that it is worth its effort.',
        since: facts.registeredOn,
      }
    : undefined

/** The day on which it was to be closed is not over (oldchurch A1.adm.6). The day itself still counts. */
export const checkClosureDate: Check = ({ facts, today }) =>
  facts.closesOn !== null && facts.closesOn < today && facts.closing === null
    ? {
        says: `It was to be closed on ${dateWords(facts.closesOn)}.`,
        mend: 'Close it, or agree on a later day and enter that.',
        since: daysOn(facts.closesOn, 1),
      }
    : undefined

/** Something was posted lately (oldchurch 14.6b). */
export const checkStale: Check = ({ facts, today }) => {
  const last = facts.lastPostOn ?? facts.opensOn ?? facts.registeredOn
  const since = daysOn(last, facts.staleAfterDays + 1)
  if (since > today) return undefined
  return {
    says: facts.lastPostOn
      ? `Nothing was posted since ${dateWords(facts.lastPostOn)}.`
      : 'Nothing was ever posted through Gatepost.',
    mend: 'Post something, or close it.',
    since,
  }
}

/** Posts go out until its followers were told; after that nothing more does. */
export const checkClosing: Check = ({ facts }) => {
  if (!facts.closing) return undefined
  const { since, audienceToldOn } = facts.closing
  return {
    says: 'It is being closed.',
    mend: 'Finish its tasks, or keep it.',
    since,
    ...(audienceToldOn === null ? {} : { freezesOn: audienceToldOn }),
  }
}

/**
 * Nobody whom it is for is younger than its network and the law allow, by date (oldchurch 15.5a). A law that is
 * coming is told of beforehand, and stops publishing on its day.
 */
export const checkAge: Check = ({ facts, ages }) => {
  if (facts.audience !== 'pupils') return undefined
  const mend = 'Make it for families instead, change whom it is for, or close it.'
  const since = facts.registeredOn
  if (facts.youngestAge === null) {
    const says = 'It is for learners, and nobody said how old the youngest are.'
    return { says, mend: 'Enter the age of the youngest.', since, graceDays: UNKNOWN_AGE }
  }
  const now = tooYoungFor(ages.now, facts.youngestAge)
  if (now) {
    const who = now.by === 'law' ? 'The law asks' : 'Its network asks'
    const says = `${who} for the age of ${now.years}; the youngest whom it is for are ${facts.youngestAge}.`
    return { says, mend, since: later(now.from, since) }
  }
  if (!ages.termsKnown) {
    const says = 'Nobody has put on record how old the users of its network must be.'
    return {
      says,
      mend: 'Look it up in the network’s own terms and enter it among the facts beside the policy.',
      mendAt: 'facts',
      since,
      graceDays: UNKNOWN_AGE,
    }
  }
  const coming = tooYoungFor(ages.coming, facts.youngestAge)
  if (!coming?.from) return undefined
  const says = `From ${dateWords(coming.from)} the age of ${coming.years} is asked for; the youngest whom it is for are ${facts.youngestAge}.`
  return { says, mend, freezesOn: coming.from }
}

/** What nobody has said yet is asked for before anything stops. */
const UNKNOWN_AGE = 14

function later(from: string | undefined, than: string): string {
  return from !== undefined && from > than ? from : than
}
