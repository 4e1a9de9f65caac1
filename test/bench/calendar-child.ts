/**
 * A process of its own that founds a made-up trust of 100 schools with 5,000 posts of this month in the
 * data folder of the environment. Ends with one line of JSON: who may look at the calendar, and how
 * PostgreSQL reads its month. Everything but this file is the built program.
 * @example GATEPOST_DATA=… node calendar-child.ts
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type * as Calendars from '../../src/domain/calendar.ts'
import type * as Dates from '../../src/domain/london-time.ts'
import type * as People from '../../src/domain/people/index.ts'
import type * as Policies from '../../src/domain/policies/index.ts'
import type { PostContent } from '../../src/domain/posts/index.ts'
import type * as Schools from '../../src/domain/schools/index.ts'
import type * as Policy from '../../src/policy/index.ts'
import { built } from './built.ts'
import { openChildDatabase } from './child-database.ts'
import { must, schoolWords } from './measured-school.ts'

/** Who may look at the calendar of the trust. */
export interface CalendarReady {
  readonly email: string
  readonly password: string
  readonly slug: string
  /** How PostgreSQL finds the posts of the month. */
  readonly plan: string
}

const PACK = fileURLToPath(new URL('../../packs/maesteg', import.meta.url))
const SCHOOLS = 100
const POSTS = 5_000
/** Other months have posts too. */
const MONTHS = 6
const DAY_MS = 86_400_000
const ROWS = 500
const PASSWORD = randomBytes(12).toString('hex')
const WORDS = 'The library opens again on Thursday, with new shelves and the same old cushions. '

const { londonDate } = await built<typeof Dates>('domain/london-time.ts')
const { startOfLondonDay } = await built<typeof Calendars>('domain/calendar.ts')
const people = await built<typeof People>('domain/people/index.ts')
const schools = await built<typeof Schools>('domain/schools/index.ts')
const { adoptPack } = await built<typeof Policies>('domain/policies/index.ts')
const { loadPack } = await built<typeof Policy>('policy/index.ts')

const { now, database, close, url } = await openChildDatabase()
const today = londonDate(now)
try {
  process.stdout.write(`${JSON.stringify((await found()) satisfies CalendarReady)}\n`)
} finally {
  await close()
}

interface FilledSchool {
  readonly schoolId: string
  readonly channels: readonly string[]
  readonly policyVersionId: string
}

async function found(): Promise<CalendarReady> {
  const mark = randomBytes(4).toString('hex')
  const passwordHash = await people.hashPassword(PASSWORD)
  const { trustId, administratorId } = await schools.foundTrust(
    database,
    {
      name: `Measured Trust ${mark}`,
      slug: `measured-${mark}`,
      administrator: {
        name: 'Bryony Quillfeather',
        email: `a-${mark}@measured.example`,
        passwordHash,
      },
    },
    now,
  )
  const filled: FilledSchool[] = []
  for (let nth = 0; nth < SCHOOLS; nth += 1)
    filled.push(await fillSchool(trustId, `${mark}-${nth}`))
  const email = `officer-${mark}@measured.example`
  const officerId = await database.write(trustId, async (db) => {
    const administrator = await people.loadActor(db, administratorId, today)
    if (!administrator) throw new Error('The administrator is not there.')
    const person = {
      schoolId: null,
      name: 'Osric Fennimore',
      position: 'Trust officer',
      kind: 'employee',
      email,
      lineManagerId: null,
      passwordHash,
    } as const
    const { personId } = must(await people.addPerson(db, administrator, person, now))
    const role = { personId, schoolId: null, role: 'trust_officer', fromDate: today } as const
    must(await people.appoint(db, administrator, role, now))
    return personId
  })
  await keepPosts(trustId, officerId, filled)
  return { email, password: PASSWORD, slug: `measured-${mark}-0`, plan: await planOf(trustId) }
}

async function fillSchool(trustId: string, mark: string): Promise<FilledSchool> {
  return database.write(trustId, async (db) => {
    const schoolId = await schools.foundSchool(db, trustId, schoolWords(mark), now)
    const adoption = { trustId, schoolId, pack: loadPack(PACK), fromDate: today }
    const policyVersionId = await adoptPack(db, 'system:set-up', adoption, now)
    const channels = [randomUUID(), randomUUID()]
    const of = {
      trust_id: trustId,
      school_id: schoolId,
      audience: 'public',
      status: 'open',
    } as const
    await db
      .insertInto('channels')
      .values([
        { ...of, channel_id: channels[0] ?? '', name: 'Page', network: 'hosted', address: '' },
        {
          ...of,
          channel_id: channels[1] ?? '',
          name: 'Facebook',
          network: 'facebook',
          address: '',
        },
      ])
      .execute()
    return { schoolId, channels, policyVersionId }
  })
}

/** Of this month 5,000 and of each other month as many, spread over days and schools. */
async function keepPosts(trustId: string, authorId: string, filled: readonly FilledSchool[]) {
  const first = startOfLondonDay(`${today.slice(0, 7)}-01`).getTime()
  for (let from = 0; from < POSTS * MONTHS; from += ROWS) {
    const some = Array.from({ length: ROWS }, (_, index) => {
      const nth = from + index
      const month = Math.floor(nth / POSTS)
      const at = new Date(first + (month * 30 + ((nth * 7) % POSTS) / (POSTS / 29)) * DAY_MS)
      const school = filled[nth % SCHOOLS]
      if (!school) throw new Error('There is no such school.')
      return { postId: randomUUID(), school, at, past: at < now }
    })
    await database.write(trustId, async (db) => {
      await db
        .insertInto('posts')
        .values(
          some.map(({ postId, school, at, past }) => ({
            trust_id: trustId,
            post_id: postId,
            school_id: school.schoolId,
            author_id: authorId,
            kind: 'standard' as const,
            state: past ? ('published' as const) : ('in_review' as const),
            version: 1,
            revision: 1,
            approved_sha256: past ? '0'.repeat(64) : null,
            scheduled_for: at,
            published_at: past ? at : null,
            policy_version_id: school.policyVersionId,
            channel_ids: [...school.channels],
            created_at: now,
            updated_at: now,
          })),
        )
        .execute()
      await db
        .insertInto('post_versions')
        .values(
          some.map(({ postId, school }) => ({
            trust_id: trustId,
            post_id: postId,
            version: 1,
            content: JSON.stringify(contentOf(school.channels)),
            content_sha256: createHash('sha256').update(postId).digest('hex'),
            created_at: now,
            saved_at: now,
            frozen_at: now,
          })),
        )
        .execute()
      await db
        .insertInto('post_channels')
        .values(
          some.flatMap(({ postId, school }) =>
            school.channels.map((channelId) => ({
              trust_id: trustId,
              post_id: postId,
              version: 1,
              channel_id: channelId,
            })),
          ),
        )
        .execute()
    })
  }
}

function contentOf(channels: readonly string[]): PostContent {
  return {
    kind: 'standard',
    text: WORDS.repeat(4),
    channels: [...channels],
    photos: [],
    named: [],
    confirmed: [],
    noteToApprover: '',
  }
}

/** The plan of finding the month, as the app's own role sees it: nothing but its own trust. */
async function planOf(trustId: string): Promise<string> {
  const client = new pg.Client({
    connectionString: url,
    options: '-c search_path=gatepost',
  })
  await client.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('gatepost.trust_id', $1, true)`, [trustId])
    const month = startOfLondonDay(`${today.slice(0, 7)}-01`).getTime()
    const starts = Array.from({ length: 42 }, (_, nth) => new Date(month + nth * DAY_MS))
    const ends = starts.map((start) => new Date(start.getTime() + DAY_MS))
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `explain (analyze, costs off, timing off, buffers off)
       select p.post_id from unnest($1::timestamptz[], $2::timestamptz[]) as d(starts, ends)
       join lateral (
         select post_id from posts
         where calendar_at >= d.starts and calendar_at < d.ends
           and state not in ('refused', 'withdrawn')
         order by calendar_at, post_id limit 4) p on true`,
      [starts, ends],
    )
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  } finally {
    await client.end()
  }
}
