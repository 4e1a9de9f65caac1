import type { Observation } from '../../types.ts'
import { CUE } from '../cues.ts'
import { everyMatch } from '../every-match.ts'
import type { Sighting } from '../names/sighting.ts'
import { observe, type Part } from '../part.ts'
import { inOneSentence } from '../sentences.ts'
import { distance, nearby, type Stretch } from '../stretches.ts'

const WORDS =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'
const NUMBER = `(?:[2-9]|1\\d|${WORDS})`
const AGE = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:aged?|oed|turn(?:s|ed|ing)?|just) ${NUMBER}|${NUMBER}[ -](?:years?|yrs?)[ -](?:olds?)|${NUMBER}[ -]?y/?o|${NUMBER} (?:mlwydd )?oed|\\(${NUMBER}\\)|who is ${NUMBER}(?= ?[,.!]))(?![\\p{L}\\d])`,
  'gu',
)
/** "9yo" in one word, which gives the cue of no age. */
const YEARS_OLD = /\dy\/?o/
/** "Olivia, 9, baked" and "Olivia is 9!", directly behind the name. */
const DIRECT = new RegExp(`(?:, | is )${NUMBER}(?=,|[.!](?!\\d)|$| today)`, 'uy')
const COMMA = 0x2c
const SPACE = 0x20
const SMALL_I = 0x69
const NEAR = 60
const LONGEST_NAME = 40

/** Finds an age beside the name of a learner. */
export function findAges(
  part: Part,
  sightings: readonly Sighting[],
  idsOf: (people: readonly number[]) => string[],
): Observation[] {
  const { folded, digits, cues } = part.read
  // Every way to tell an age holds a number.
  if (digits === 0 && (cues & CUE.count) === 0) return []
  const names = sightings.filter(({ sort }) => sort !== 'surname')
  if (names.length === 0) return []
  const { text } = folded
  const behind: RegExpExecArray[] = []
  for (const { end } of names) {
    if (!mayLead(text, end)) continue
    DIRECT.lastIndex = end
    const match = DIRECT.exec(text)
    if (match) behind.push(match)
  }
  const told =
    (cues & CUE.age) !== 0 ||
    text.includes('(') ||
    mayTellWho(text, cues) ||
    (digits > 0 && YEARS_OLD.test(text))
  const apart = told ? everyMatch(text, AGE) : []
  if (behind.length + apart.length === 0) return []
  return [...behind, ...apart].flatMap((match) => {
    const age = { start: match.index, end: match.index + match[0].length }
    const name = nearestOf(nearby(names, age, NEAR + LONGEST_NAME), age)
    if (!name || !inOneSentence(text, name.start, age.start)) return []
    return observe(part, {
      kind: 'age_and_name',
      from: age.start,
      to: age.end,
      confidence: name.sort === 'full' && name.confidence === 'certain' ? 'certain' : 'likely',
      learners: idsOf(name.people),
      reason: 'An age beside the name of a learner.',
    })
  })
}

function mayTellWho(text: string, cues: number): boolean {
  return (cues & CUE.who) !== 0 && text.includes('who is ')
}

/** A comma or "is" leads to an age; most names are followed by neither. */
function mayLead(text: string, at: number): boolean {
  const first = text.charCodeAt(at)
  return first === COMMA || (first === SPACE && text.charCodeAt(at + 1) === SMALL_I)
}

function nearestOf(names: readonly Sighting[], age: Stretch): Sighting | undefined {
  let best: Sighting | undefined
  let least = NEAR + 1
  for (const name of names) {
    const apart = distance(name, age)
    if (apart >= least) continue
    least = apart
    best = name
  }
  return best
}
