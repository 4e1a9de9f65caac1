import type { Reader } from '../../db/handles.ts'
import { trailSentence } from '../../vocabulary/trail-actions.ts'

/** One entry of the trail in words. */
export interface TrailLine {
  readonly seq: number
  readonly at: Date
  readonly who: string
  /** The rest of the sentence that begins with `who`. */
  readonly did: string
  readonly schoolName: string | null
  /** As stored, `noun:id`. */
  readonly subject: string
  /** The name of what it is about, where it has one that everyone who reads the trail may know. */
  readonly subjectName: string | null
  readonly facts: readonly (readonly [name: string, value: string])[]
  readonly hash: string
}

interface Row {
  readonly seq: number
  readonly at: Date
  readonly actor: string
  readonly action: string
  readonly school_id: string | null
  readonly subject: string
  readonly facts: unknown
  readonly hash: string
}

/**
 * Put entries into words. Adults, schools and channels are named; learners and families never are,
 * since whoever reads the trail need not be among those who work with them.
 */
export async function toLines(db: Reader, rows: readonly Row[]): Promise<TrailLine[]> {
  const names = await namesFor(db, rows)
  return rows.map((row) => ({
    seq: row.seq,
    at: row.at,
    who: whoDid(row.actor, names),
    did: trailSentence(row.action),
    schoolName: row.school_id === null ? null : (names.get(row.school_id) ?? 'A former school'),
    subject: row.subject,
    subjectName: names.get(idOf(row.subject)) ?? null,
    facts: factsOf(row.facts),
    hash: row.hash,
  }))
}

function whoDid(actor: string, names: ReadonlyMap<string, string>): string {
  if (actor.startsWith('person:')) return names.get(idOf(actor)) ?? 'Somebody no longer on record'
  if (actor.startsWith('parent:')) return 'A parent or carer'
  return actor.startsWith('system:') ? 'Gatepost' : 'Somebody who was not signed in'
}

function idOf(reference: string): string {
  return reference.slice(reference.indexOf(':') + 1)
}

async function namesFor(db: Reader, rows: readonly Row[]): Promise<Map<string, string>> {
  const references = rows.flatMap((row) => [row.actor, row.subject])
  const of = (noun: string) => [
    ...new Set(
      references
        .filter((one) => one.startsWith(`${noun}:`))
        .map(idOf)
        .filter(isId),
    ),
  ]
  const [people, channels] = [of('person'), of('channel')]
  const [schools, persons, pages] = await Promise.all([
    db.selectFrom('schools').select(['school_id', 'name']).execute(),
    people.length === 0
      ? []
      : db
          .selectFrom('people')
          .select(['person_id', 'name'])
          .where('person_id', 'in', people)
          .execute(),
    channels.length === 0
      ? []
      : db
          .selectFrom('channels')
          .select(['channel_id', 'name'])
          .where('channel_id', 'in', channels)
          .execute(),
  ])
  return new Map([
    ...schools.map((row) => [row.school_id, row.name] as const),
    ...persons.map((row) => [row.person_id, row.name] as const),
    ...pages.map((row) => [row.channel_id, row.name] as const),
  ])
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}

function factsOf(facts: unknown): [string, string][] {
  if (typeof facts !== 'object' || facts === null) return []
  return Object.entries(facts).map(([name, value]) => [
    name.replaceAll('_', ' '),
    Array.isArray(value) ? value.join(', ') : String(value ?? 'none'),
  ])
}
