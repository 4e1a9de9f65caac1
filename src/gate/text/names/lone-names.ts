import type { Token } from '../tokens.ts'
import { TRAIT } from '../traits.ts'
import type { How } from './name-forms.ts'
import type { Scene } from './pairs.ts'
import { peopleBy, type Side } from './people.ts'
import type { InName } from './settle.ts'
import type { Sighting } from './sighting.ts'
import type { Spot } from './spot.ts'
import { surroundingsOf } from './surroundings.ts'

/**
 * First names and surnames of learners that stand alone. A first name informs at most; a surname
 * is kept only to be joined with a first name or a tagged learner elsewhere in the draft.
 * @param named where whole names stand already
 */
export function findLoneNames(scene: Scene, named: InName): Sighting[] {
  const sightings: Sighting[] = []
  for (const spot of scene.all) {
    if (spot.manner !== 'exact' && spot.manner !== 'disguised') continue
    if (named(spot.start, spot.end)) continue
    const around = surroundingsOf(scene, spot.from, spot.past)
    if (around.titled || around.place || isSomebodyElses(scene, spot)) continue
    const written = isWrittenAlone(scene, spot, around.beforeCapital)
    const add = (sort: Lone, side: Side, how: How) => {
      const people = peopleBy(scene.table, side, spot.form, how)
      if (people.length > 0) sightings.push(lone(sort, spot, people))
    }
    if (written) add('first', 'givens', 'exact')
    else if (introducesClass(scene, spot)) add('short', 'givens', 'exact')
    if (written && !spot.word && spot.token.capital && !isOfFirm(scene, spot)) {
      add('short', 'givens', 'short')
    }
    if (written || isSurnameAlone(scene, spot)) add('surname', 'surnames', 'exact')
  }
  return sightings
}

type Lone = 'first' | 'short' | 'surname'

function lone(sort: Lone, spot: Spot, people: number[]): Sighting {
  return {
    sort,
    start: spot.start,
    end: spot.end,
    claims: [spot.start, spot.end],
    people,
    confidence: 'possible',
    reason: people.length === 1 ? 'A learner’s first name.' : 'The first name of several learners.',
    aside: spot.token.venue !== null,
  }
}

/** "Harry's Fish Bar" */
function isOfFirm({ text, tokens }: Scene, { past, end }: Spot): boolean {
  if (!text.startsWith("'s ", end)) return false
  return tokens.slice(past, past + 2).some(({ key, capital }) => key.length > 1 && capital)
}

function isWrittenAlone(scene: Scene, spot: Spot, heading: boolean): boolean {
  const { word, key, token } = spot
  if (!word && key.length > 2) return true
  const written = token.capital && !token.begins && !token.shouted && token.venue === null
  return written && !heading && !isTimeOfYear(scene, spot)
}

/** "Kit of Year 8": a word at the start of a sentence is a name where a class may follow. */
function introducesClass({ text }: Scene, { token, end }: Spot): boolean {
  return token.capital && INTRODUCTION.test(text.slice(end, end + LONGEST_INTRODUCTION))
}

const INTRODUCTION =
  /^(?:,? ?(?:\(|(?:of|in|from|yn|ym|o) )|(?: ?- ?|, ?)(?:year|yr|blwyddyn|bl|class|form|dosbarth|reception|y?\d))/
const LONGEST_INTRODUCTION = 16

/**
 * A surname that is an ordinary word or very short counts only in a hashtag, on a line of its own
 * in a sign, or as all that a file is called.
 */
function isSurnameAlone({ text, tokens }: Scene, { token }: Spot): boolean {
  if (token.shouted && isOnOwnLine(text, token)) return true
  if (token.venue !== 'file_name') return token.venue === 'hashtag' && token.capital
  return tokens.every((other) => other === token || FILE_WORDS.test(other.key))
}

function isOnOwnLine(text: string, { start, end }: Token): boolean {
  const before = text.charAt(start - 1)
  const after = text.charAt(end)
  return (before === '' || before === '\n') && (after === '' || after === '\n')
}

const FILE_WORDS =
  /^(?:\d+|img|dsc[fn]?|p?xl|vid|photos?|pics?|pictures?|images?|scan|copy|final|edit(?:ed)?|whatsapp|screenshot|jpe?g|png|hei[cf]|webp|gif|avif|tiff?)$/

function isSomebodyElses(scene: Scene, spot: Spot): boolean {
  if (scene.text.startsWith(' of ', spot.end) && OF_CARDS.test(scene.text.slice(spot.end)))
    return true
  if (spot.token.venue !== null) return false
  return isOthersSurname(scene, spot) || hasOtherSurname(scene, spot)
}

/** "Emily Thomas": the name after somebody's first name is their surname. */
function isOthersSurname(scene: Scene, spot: Spot): boolean {
  const before = scene.tokens[spot.from - 1]
  if (!before?.capital || before.shouted || !spot.token.capital) return false
  return isBeside(scene, before, spot.start) && isForename(before) && !isWord(before)
}

/** "Olivia Jones" where no learner is so called: somebody else's whole name. */
function hasOtherSurname(scene: Scene, spot: Spot): boolean {
  const after = scene.tokens[spot.past]
  if (!after?.capital || after.shouted || !spot.token.capital || after.key.length < 2) return false
  if (scene.text.slice(spot.end, after.start) !== ' ') return false
  return (after.traits & TRAIT.surname) !== 0 || !(isWord(after) || isForename(after))
}

function isWord(token: Token): boolean {
  return (token.traits & TRAIT.ordinary) !== 0
}

function isForename(token: Token): boolean {
  return (token.traits & TRAIT.forename) !== 0
}

function isBeside(scene: Scene, before: Token, start: number): boolean {
  return scene.text.slice(before.end, start) === ' '
}

/** Jacks and their kin are cards. */
const OF_CARDS = /^ of (?:hearts|spades|clubs|diamonds|all trades)/
const TIMES = /^(?:april|may|june|july|august|summer|autumn|winter|spring|easter|noel|advent)$/
const BEFORE_TIME =
  /^(?:in|of|on|this|last|next|by|until|till|since|from|early|late|mid|the|every|each|during|for)$/

/** A day or a year; "9a" is a class. */
const NUMBER = /^\d+(?:th|st|nd|rd)?$|^(?:th|st|nd|rd)$/

/** "4 May", "May 2026", "in June". */
function isTimeOfYear(scene: Scene, spot: Spot): boolean {
  const before = scene.tokens[spot.from - 1]
  const beside = [before, scene.tokens[spot.past]]
  if (beside.some((token) => token !== undefined && NUMBER.test(token.word.whole))) {
    return true
  }
  return TIMES.test(spot.key) && before !== undefined && BEFORE_TIME.test(before.key)
}
