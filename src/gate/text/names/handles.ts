import { hashOf } from '../dictionary.ts'
import type { Token } from '../tokens.ts'
import { mayBeName } from './find-forms.ts'
import { formIn, type NameTable } from './name-table.ts'
import type { Scene } from './pairs.ts'
import { peopleWithSurname } from './people-with-surname.ts'
import type { Sighting } from './sighting.ts'

const SHORTEST_SURNAME = 5
const JOINT = /^[._-]$/

/** An initial and a surname as a handle: "@tpenhallow", "@penhallowt", "@penhallow_t". */
export function findHandles({ tokens, text, table }: Scene): Sighting[] {
  const sightings: Sighting[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token?.venue !== 'handle') continue
    const last = token.key.length - 1
    const before = peopleOf(table, token.key.slice(1), token.key.charAt(0))
    const after = peopleOf(table, token.key.slice(0, last), token.key.charAt(last))
    if (before.length > 0) sightings.push(handle(token, token, before))
    if (after.length > 0) sightings.push(handle(token, token, after))
    const next = tokens[at + 1]
    if (next?.venue !== 'handle' || !JOINT.test(text.slice(token.end, next.start))) continue
    const [initial, surname] = token.key.length === 1 ? [token, next] : [next, token]
    if (initial.key.length !== 1) continue
    const people = peopleOf(table, surname.key, initial.key)
    if (people.length > 0) sightings.push(handle(token, next, people))
  }
  return sightings
}

function peopleOf(table: NameTable, surname: string, initial: string): number[] {
  if (surname.length < SHORTEST_SURNAME) return []
  const hash = hashOf(surname, 0, surname.length)
  if (!mayBeName(table, hash)) return []
  const form = formIn(table, surname, hash)
  return form < 0 ? [] : peopleWithSurname(table, form, initial)
}

function handle(first: Token, last: Token, people: number[]): Sighting {
  return {
    sort: 'part',
    start: first.start,
    end: last.end,
    claims: [first.start, first.start],
    people,
    confidence: 'likely',
    reason: 'A handle of an initial and a learner’s surname.',
  }
}
