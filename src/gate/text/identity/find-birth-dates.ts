import type { Observation } from '../../types.ts'
import { findDates, isoDates, type WrittenDate } from '../calendar-dates.ts'
import { everyMatch } from '../every-match.ts'
import { observe, type Part } from '../part.ts'
import { inOneSentence } from '../sentences.ts'
import { nearby, type Stretch } from '../stretches.ts'
import { type Birthdays, bornOn } from './birthdays.ts'

const BORN =
  /(?<![\p{L}])(?:born|dob|d\.o\.b\.?|date of birth|birth ?date|birthdate|b\.|ganwyd|dyddiad geni)(?![\p{L}])/gu
const BIRTHDAY = /(?<![\p{L}])(?:birthdays?|pen-?blwydd|turns?|turned|turning)(?![\p{L}])/gu
const NEAR = 60
const SENTENCE = 200
/** Anybody born before this is history. */
const EARLIEST = 1920

/** A learner named in the text, by register id. */
export interface NamedHere extends Stretch {
  readonly learners: readonly string[]
}

/**
 * Finds dates of birth: a date beside words of birth, or the very date that the register has for
 * a learner.
 * @param named learners seen by name, whole or first, whose birthday a day without a year may be
 */
export function findBirthDates(
  part: Part,
  birthdays: Birthdays,
  named: readonly NamedHere[],
): Observation[] {
  const { text } = part.read.folded
  const dates = findDates(part.read)
  if (dates.length === 0) return []
  const born = places(text, BORN)
  const birthday = places(text, BIRTHDAY)
  const ids = new Set(named.flatMap(({ learners }) => learners))
  return dates.flatMap((date) => {
    const beside = (words: readonly Stretch[]) =>
      nearby(words, date, NEAR).some((word) => inOneSentence(text, word.start, date.start))
    const context = { text, birthdays, named, ids, born: beside(born), birthday: beside(birthday) }
    const seen = weigh(date, context)
    if (!seen) return []
    return observe(part, { kind: 'date_of_birth', from: date.start, to: date.end, ...seen })
  })
}

interface Context {
  readonly text: string
  readonly birthdays: Birthdays
  readonly named: readonly NamedHere[]
  readonly ids: ReadonlySet<string>
  readonly born: boolean
  readonly birthday: boolean
}

type Weighed = Pick<Observation, 'confidence' | 'reason' | 'learners'>

function weigh(date: WrittenDate, context: Context): Weighed | null {
  const { birthdays, named, ids } = context
  const words = context.born || context.birthday
  const own = isoDates(date).flatMap((iso) => bornOn(birthdays, iso))
  if (own.length > 0) {
    const alsoNamed = own.filter((id) => ids.has(id))
    const learners = alsoNamed.length > 0 ? alsoNamed : [...new Set(own)]
    const confidence = words || alsoNamed.length > 0 ? 'certain' : 'likely'
    return { confidence, learners, reason: 'A learner’s date of birth.' }
  }
  if (date.years.length > 0) {
    if (!context.born || Math.max(...date.years) < EARLIEST) return null
    return { confidence: 'likely', learners: [], reason: 'A date of birth.' }
  }
  if (!words) return null
  const day = `${pad(date.month)}-${pad(date.day)}`
  const near = nearby(named, date, SENTENCE).filter((name) =>
    inOneSentence(context.text, name.start, date.start),
  )
  const learners = bornOn(birthdays, day).filter((id) =>
    near.some((name) => name.learners.includes(id)),
  )
  return learners.length > 0
    ? { confidence: 'likely', learners, reason: 'A learner’s birthday.' }
    : null
}

function places(text: string, shape: RegExp): Stretch[] {
  return everyMatch(text, shape).map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }))
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
