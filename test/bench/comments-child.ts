/**
 * A process of its own that founds a made-up school with one post on its page and many comments on it, in the data
 * folder of the environment. Everything but this file is the built program.
 * @example GATEPOST_DATA=… node comments-child.ts 100000
 */
import { randomBytes, randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type * as Dates from '../../src/domain/london-time.ts'
import type * as People from '../../src/domain/people/index.ts'
import type * as Policies from '../../src/domain/policies/index.ts'
import type * as Schools from '../../src/domain/schools/index.ts'
import type * as Policy from '../../src/policy/index.ts'
import { built } from './built.ts'
import { openChildDatabase } from './child-database.ts'

/** Said once everything is there. */
export interface CommentsReady {
  readonly email: string
  readonly password: string
  readonly slug: string
  readonly publicationId: string
}

const PACK = fileURLToPath(new URL('../../packs/oldchurch', import.meta.url))
const ROWS = 1_000
const HOUR_MS = 3_600_000
/** So many of the kept ones wait; the others were decided. */
const WAITING = 1_500
const SHOWN_ON_POST = 50

const { londonDate } = await built<typeof Dates>('domain/london-time.ts')
const { hashPassword } = await built<typeof People>('domain/people/index.ts')
const schools = await built<typeof Schools>('domain/schools/index.ts')
const { adoptPack } = await built<typeof Policies>('domain/policies/index.ts')
const { loadPack } = await built<typeof Policy>('policy/index.ts')

const { now, database, close } = await openChildDatabase()
const count = Number(process.argv[2] ?? 100_000)
try {
  process.stdout.write(`${JSON.stringify((await found()) satisfies CommentsReady)}\n`)
} finally {
  await close()
}

async function found(): Promise<CommentsReady> {
  const mark = randomBytes(4).toString('hex')
  const password = randomBytes(12).toString('hex')
  const passwordHash = await hashPassword(password)
  const administrator = {
    name: 'Bryony Quillfeather',
    email: `administrator-${mark}@measured.example`,
    passwordHash,
  }
  const slug = `measured-${mark}`
  const { trustId } = await schools.foundTrust(
    database,
    { name: `Measured Trust ${mark}`, slug, administrator },
    now,
  )
  const schoolId = await database.write(trustId, (db) =>
    schools.foundSchool(db, trustId, measuredSchool(slug), now),
  )
  const pack = loadPack(PACK)
  const adoption = { trustId, schoolId, pack, fromDate: londonDate(now) }
  await database.write(trustId, (db) => adoptPack(db, 'system:set-up', adoption, now))
  const email = `head-${mark}@measured.example`
  const personId = await addModerators({ trustId, schoolId, passwordHash, email })
  const placed = await placePost({ trustId, schoolId, personId })
  for (let from = 0; from < count; from += ROWS) {
    await keepComments({ trustId, schoolId, ...placed }, from)
  }
  return { email, password, slug, publicationId: placed.publicationId }
}

interface Place {
  readonly trustId: string
  readonly schoolId: string
}

async function addModerators(
  place: Place & { readonly passwordHash: string; readonly email: string },
): Promise<string> {
  const { trustId, schoolId, passwordHash, email } = place
  const [head, officer] = [randomUUID(), randomUUID()]
  const people = [
    { personId: head, email, role: 'head' },
    { personId: officer, email: `officer-${email}`, role: 'media_officer' },
  ] as const
  await database.write(trustId, async (db) => {
    for (const one of people) {
      await db
        .insertInto('people')
        .values({
          trust_id: trustId,
          person_id: one.personId,
          school_id: schoolId,
          name: 'Corin Measured',
          position: one.role,
          kind: 'employee',
          email: one.email,
          password_hash: passwordHash,
        })
        .execute()
      await db
        .insertInto('appointments')
        .values({
          trust_id: trustId,
          appointment_id: randomUUID(),
          person_id: one.personId,
          school_id: schoolId,
          role: one.role,
          from_date: londonDate(now),
        })
        .execute()
    }
  })
  return head
}

/** A post on the school's own page, with comments open. */
async function placePost(place: Place & { readonly personId: string }) {
  const { trustId, schoolId, personId } = place
  const [channelId, postId, publicationId] = [randomUUID(), randomUUID(), randomUUID()]
  const own = { trust_id: trustId, school_id: schoolId } as const
  const sha256 = '0'.repeat(64)
  await database.write(trustId, async (db) => {
    await db
      .insertInto('channels')
      .values({
        ...own,
        channel_id: channelId,
        name: 'School page',
        network: 'hosted',
        audience: 'public',
        address: '',
        status: 'open',
      })
      .execute()
    const { policy_version_id } = await db
      .selectFrom('policy_versions')
      .select('policy_version_id')
      .where('school_id', '=', schoolId)
      .executeTakeFirstOrThrow()
    await db
      .insertInto('posts')
      .values({
        ...own,
        post_id: postId,
        author_id: personId,
        kind: 'standard',
        state: 'published',
        version: 1,
        revision: 1,
        approved_sha256: sha256,
        policy_version_id,
        created_at: now,
        updated_at: now,
      })
      .execute()
    const content = {
      kind: 'standard',
      text: 'A fine day on the field.',
      channels: [channelId],
      photos: [],
      named: [],
      confirmed: [],
      noteToApprover: '',
    }
    await db
      .insertInto('post_versions')
      .values({
        trust_id: trustId,
        post_id: postId,
        version: 1,
        content: JSON.stringify(content),
        content_sha256: sha256,
        created_at: now,
        saved_at: now,
        frozen_at: now,
      })
      .execute()
    await db
      .insertInto('publications')
      .values({
        trust_id: trustId,
        publication_id: publicationId,
        post_id: postId,
        version: 1,
        channel_id: channelId,
        state: 'live',
        content_sha256: sha256,
        published_by: personId,
        published_at: now,
        address: null,
        proved_at: null,
        taken_down_at: null,
      })
      .execute()
    await db
      .insertInto('comment_settings')
      .values({
        ...own,
        channel_id: channelId,
        is_open: true,
        open_days: 14,
        name_shown: 'full',
        effects: '{}',
        hold_words: ['muppet'],
        flag_words: ['parking'],
        changed_by: personId,
        changed_at: now,
      })
      .execute()
  })
  return { channelId, publicationId }
}

type Kept = Place & Awaited<ReturnType<typeof placePost>>

function keepComments(place: Kept, from: number): Promise<unknown> {
  const { trustId, schoolId, channelId, publicationId } = place
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const nth = from + index
    const waits = nth < WAITING
    const at = new Date(now.getTime() - (nth % 2_000) * (HOUR_MS / 4) - HOUR_MS)
    const digest = nth.toString(16).padStart(64, '0')
    const rank = nth % 3
    return {
      trust_id: trustId,
      comment_id: randomUUID(),
      school_id: schoolId,
      channel_id: channelId,
      publication_id: nth < WAITING + SHOWN_ON_POST ? publicationId : null,
      source: 'page' as const,
      once_key: `kept-${nth}`,
      remote_id: null,
      on_remote_id: null,
      remote_address: null,
      author_name: `Visitor ${nth}`,
      author_sha256: digest,
      text: `A comment about the day, the ${nth}th of very many.`,
      text_sha256: digest,
      words_sha256: digest,
      written_at: at,
      received_at: at,
      entered_by: null,
      state: waits ? ('waiting' as const) : ('shown' as const),
      revision: 1,
      standing: (['held', 'flagged', 'plain'] as const)[rank] ?? 'plain',
      rank,
      reasons: '[]',
      due_at: new Date(at.getTime() + 8 * HOUR_MS),
      assigned_to: null,
      assigned_at: null,
      decided_at: waits ? null : at,
      hide_state: 'none' as const,
      hide_after: null,
      receipt_sha256: null,
    }
  })
  return database.write(trustId, (db) => db.insertInto('comments').values(rows).execute())
}

function measuredSchool(slug: string) {
  return {
    name: 'Measured School',
    slug,
    town: 'Nowhere',
    strapline: 'Counting',
    crest: 'wave',
    brandColour: '#1f6f78',
    houseRules: 'Be kind.',
    termsOfUse: 'Be fair.',
    mailDomains: [],
    publicContacts: [],
    knownTerms: [],
  }
}
