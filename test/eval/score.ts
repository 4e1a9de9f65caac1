import type { Observation, ObservationKind, Place } from '../../src/gate/types.ts'
import type { Case, Expected } from './case.ts'

/** What a find leads to before any policy: it stops the post, asks somebody, or only informs. */
export const LEVELS = ['block', 'ask', 'note'] as const
export type Level = (typeof LEVELS)[number]

const NAMING: readonly ObservationKind[] = [
  'learner_full_name',
  'learner_name_possible',
  'learner_in_context',
]
const STOPPING: ReadonlySet<ObservationKind> = new Set([...NAMING, 'learner_identifier'])
const ADVICE: ReadonlySet<ObservationKind> = new Set([
  'adult_name',
  'personal_opinion',
  'promise',
  'tone',
  'hidden_characters',
  'alt_text_missing',
])

/** The level of one observation: only what is certain about a learner may stop a post. */
export function levelOf({ kind, confidence }: Observation): Level {
  if (confidence === 'possible') return 'note'
  return confidence === 'certain' && STOPPING.has(kind) ? 'block' : 'ask'
}

/** Who else in the register bears a learner's name, themselves included. */
export type Namesakes = (learner: string) => readonly string[]

/**
 * The level at which all that a post holds was found, or null where some of it was missed. It
 * counts only where the right learner is named and every letter of the name is shown.
 */
export function levelOfCase(
  { expected }: Case,
  seen: readonly Observation[],
  namesakes: Namesakes,
): Level | null {
  const found = expected.map((one) => strongest(seen.filter((o) => finds(o, one, namesakes))))
  if (found.length === 0 || found.includes(null)) return null
  return LEVELS.findLast((level) => found.includes(level)) ?? null
}

/** The strongest level of what is no mere advice, or null where nothing was seen. */
export function alarmOf(seen: readonly Observation[]): Level | null {
  return strongest(seen.filter(isAlarm))
}

/** Whether an observation says that somebody can be identified or reached, or ought to be. */
export function isAlarm({ kind, owner }: Observation): boolean {
  return !ADVICE.has(kind) && owner !== 'school_public'
}

function strongest(seen: readonly Observation[]): Level | null {
  const levels = seen.map(levelOf)
  return LEVELS.find((level) => levels.includes(level)) ?? null
}

function finds(seen: Observation, expected: Expected, namesakes: Namesakes): boolean {
  const { learner, kinds, place, start, end } = expected
  if (!isSamePlace(seen.place, place) || seen.start > start || seen.end < end) return false
  if (!(kinds ?? NAMING).includes(seen.kind)) return false
  return learner === undefined || namesakes(learner).some((id) => seen.learners.includes(id))
}

function isSamePlace(one: Place, other: Place): boolean {
  return one.part === other.part
}

/** Whether something was found at this level or a stronger one. */
export function isAtLeast(level: Level | null, least: Level): boolean {
  return level !== null && LEVELS.indexOf(level) <= LEVELS.indexOf(least)
}
