import type { Confidence, Observation } from '../../types.ts'
import type { Sighting } from '../names/sighting.ts'
import { observe, type Part } from '../part.ts'
import { inOneSentence } from '../sentences.ts'
import { distance, nearby } from '../stretches.ts'
import type { Mention } from './find-mentions.ts'
import { belongingIn, type SchoolClasses } from './school-classes.ts'

const NEAR = 120
const NEAR_TEAM = 80
/** A class in the next sentence, or in the hashtag that ends the post. */
const NEAR_ACROSS = 60
/** Whom a class reads of, meets or acts is the person of a lesson: "Year 3 heard about Jacob". */
const LESSON =
  /^[^.!?\n]{0,20}(?<!\p{L})(?:read(?:ing)?|heard about|hear about|met|meet|meeting|learn(?:t|ed|ing)? about|stud(?:y|ied|ying)|acted|acting|researched|researching)(?!\p{L})/u
/** A form of a first name is long before it is further from its class than this. */
const LONGEST_MENTION = 60

interface Meant {
  readonly mention: Mention
  readonly learners: readonly string[]
  readonly confidence: Confidence
}

/**
 * Finds first names that a class, a year, a team or an office makes into one learner, and rare
 * surnames that a class or a year does. Where the register knows the class or the year, it decides
 * who is meant.
 */
export function findInContext(
  part: Part,
  names: readonly Sighting[],
  mentions: readonly Mention[],
  school: { classes: SchoolClasses; idsOf: (people: readonly number[]) => string[] },
): Observation[] {
  const { text } = part.read.folded
  return names.flatMap((name) => {
    const ids = school.idsOf(name.people)
    let best: Meant | null = null
    for (const mention of nearby(mentions, name, NEAR + LONGEST_MENTION)) {
      const meant = meantBy(text, name, mention, ids, school.classes)
      if (meant && isBetter(meant, best, name)) best = meant
    }
    if (!best || (name.sort !== 'first' && best.confidence === 'possible')) return []
    const { mention, learners, confidence } = best
    return observe(part, {
      kind: 'learner_in_context',
      from: Math.min(name.start, mention.start),
      to: Math.max(name.end, mention.end),
      confidence,
      learners,
      reason: `${name.sort === 'surname' ? SURNAME : FIRST_NAME} ${REASONS[mention.sort]}`,
    })
  })
}

const REASONS: Readonly<Record<Mention['sort'], string>> = {
  class: 'with their class.',
  year: 'with their year.',
  team: 'with a team.',
  house: 'with a house or group of the school.',
  office: 'with what they do at school.',
}
const FIRST_NAME = 'A learner’s first name'
const SURNAME = 'A learner’s surname'

function meantBy(
  text: string,
  name: Sighting,
  mention: Mention,
  ids: readonly string[],
  classes: SchoolClasses,
): Meant | null {
  const apart = distance(name, mention)
  if (apart > NEAR || overlaps(name, mention)) return null
  const together = inOneSentence(text, name.start, mention.start)
  if (mention.sort === 'team' || mention.sort === 'office' || mention.sort === 'house') {
    if (!together || apart > NEAR_TEAM || name.sort !== 'first') return null
    return { mention, learners: ids, confidence: 'likely' }
  }
  if (!together && (apart > NEAR_ACROSS || name.sort === 'surname')) return null
  const fitting = ids.filter((id) => fits(mention, id, classes))
  const lesson = LESSON.test(text.slice(mention.end, Math.max(mention.end, name.start)))
  if (fitting.length > 0) {
    return { mention, learners: fitting, confidence: lesson ? 'possible' : 'likely' }
  }
  return together ? { mention, learners: ids, confidence: 'possible' } : null
}

/** Whether a learner may be in the class or year mentioned; the register's silence rules nobody out. */
function fits(mention: Mention, id: string, classes: SchoolClasses): boolean {
  const belonging = belongingIn(classes, id)
  if (!belonging) return false
  const { year, className } = belonging
  if (mention.sort === 'year') return year === mention.key || (year === '' && className === '')
  if (className === mention.key) return true
  const mentionedYear = /^\d+/.exec(mention.key)?.[0]
  return className === '' && (year === '' || year === mentionedYear)
}

function isBetter(meant: Meant, best: Meant | null, name: Sighting): boolean {
  if (!best) return true
  if (best.confidence !== meant.confidence) return meant.confidence === 'likely'
  if (best.learners.length !== meant.learners.length) {
    return meant.learners.length < best.learners.length
  }
  return distance(name, meant.mention) < distance(name, best.mention)
}

function overlaps(name: Sighting, mention: Mention): boolean {
  return name.start < mention.end && mention.start < name.end
}
