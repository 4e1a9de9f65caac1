import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { Reader } from '../../db/handles.ts'
import type { TrailEntryTable } from '../../db/tables/trail-entry.ts'
import type { TrailEntry } from './entry.ts'
import { MATTER } from './safeguarding-entries.ts'
import { toEntry } from './stored-trail.ts'

/** Which entries of the safeguarding book somebody asks for. */
export interface KnownEntries {
  /** Whether they may know of a matter, as a condition on rows of `matters as m`. */
  readonly mayKnow: RawBuilder<boolean>
  /** The schools at which they lead on safeguarding. */
  readonly leadsAt: 'all' | readonly string[]
  /** Only what this matter left behind. */
  readonly matterId?: string | undefined
  /** Only what came before the entry with this hash. */
  readonly before?: string | undefined
  readonly limit: number
}

type Row = Selectable<TrailEntryTable>

/** Entries looked at in one go: more each time, for whoever may know of little in a long book. */
const [FIRST, MOST] = [200, 3_200]
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * Entries of the safeguarding book that somebody may see, the newest first: those about a matter that
 * they may know of, what was decided about permits for contact where they lead, and those about the book
 * itself. An entry that names any matter closed to them is left out, and so is one about a matter that
 * nobody has on record, or about a whole school: that somebody else read its lists would tell of matters. Matters are asked for by the ids that
 * the entries name, so that a page costs the same among few matters and among very many.
 */
export async function knownEntries(db: Reader, asked: KnownEntries): Promise<TrailEntry[]> {
  const found: Row[] = []
  let before = asked.before === undefined ? undefined : await placeOf(db, asked.before)
  if (before === null) return []
  for (let size = FIRST; ; size = Math.min(size * 2, MOST)) {
    const rows = await olderThan(db, { before, matterId: asked.matterId, size })
    const known = await whichAreKnown(db, rows, asked.mayKnow)
    found.push(...rows.filter((row) => isToBeSeen(row, known, asked.leadsAt)))
    if (found.length >= asked.limit || rows.length < size) {
      return found.slice(0, asked.limit).map(toEntry)
    }
    before = rows.at(-1)?.seq
  }
}

/** The number of the entry with this hash; null where there is none. */
async function placeOf(db: Reader, hash: string): Promise<number | null> {
  const row = await db
    .selectFrom('trail_entries')
    .select('seq')
    .where('book', '=', 'safeguarding')
    .where('hash', '=', hash)
    .executeTakeFirst()
  return row?.seq ?? null
}

async function olderThan(
  db: Reader,
  of: {
    readonly before: number | undefined
    readonly matterId?: string | undefined
    readonly size: number
  },
): Promise<Row[]> {
  const { before, matterId, size } = of
  let query = db
    .selectFrom('trail_entries as e')
    .selectAll()
    .where('e.book', '=', 'safeguarding')
    .orderBy('e.seq', 'desc')
    .limit(size)
  if (matterId) query = query.where(MATTER, '=', matterId)
  if (before !== undefined) query = query.where('e.seq', '<', before)
  return query.execute()
}

/** Of all ids that these entries name those of matters, and whether each is theirs to know. */
async function whichAreKnown(
  db: Reader,
  rows: readonly Row[],
  mayKnow: RawBuilder<boolean>,
): Promise<ReadonlyMap<string, boolean>> {
  const ids = new Set(rows.flatMap((row) => [subjectId(row), ...textsIn(row.facts)]))
  const uuids = [...ids].filter((id) => UUID.test(id))
  if (uuids.length === 0) return new Map()
  const matters = await db
    .selectFrom('matters as m')
    .select(['m.matter_id', mayKnow.as('known')])
    .where('m.matter_id', '=', sql<string>`any(${uuids}::uuid[])`)
    .execute()
  return new Map(matters.map(({ matter_id, known }) => [matter_id, known]))
}

function isToBeSeen(
  row: Row,
  known: ReadonlyMap<string, boolean>,
  leadsAt: KnownEntries['leadsAt'],
): boolean {
  const isKnown = (id: string) => known.get(id.toLowerCase())
  const named = [subjectId(row), ...textsIn(row.facts)]
  if (named.some((id) => isKnown(id) === false)) return false
  if (isOfPermit(row)) return leadsAt === 'all' || leadsAt.includes(row.school_id ?? '')
  return row.subject === `trail:${row.trust_id}` || isKnown(matterOf(row)) === true
}

/** Whoever leads decides about permits, and everybody concerned reads that it was decided. */
function isOfPermit({ subject }: Row): boolean {
  return subject.startsWith('contact_permit:')
}

/** As `MATTER` says it to the database. */
function matterOf(row: Row): string {
  const { matter } = row.facts as { readonly matter?: unknown }
  return typeof matter === 'string' ? matter : subjectId(row)
}

function subjectId({ subject }: Row): string {
  return subject.split(':')[1] ?? ''
}

/** Every text among the facts, however deep it lies. */
function textsIn(facts: unknown): readonly string[] {
  if (typeof facts === 'string') return [facts]
  if (typeof facts !== 'object' || facts === null) return []
  return Object.values(facts).flatMap(textsIn)
}
