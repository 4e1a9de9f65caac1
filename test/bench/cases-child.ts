/**
 * A process of its own that founds a made-up school in the data folder of the environment and fills it with
 * 100,000 cases and what came before them. Ends with one line of JSON: who may look, and at what. Everything
 * but the files of this folder is the built program.
 * @example GATEPOST_DATA=… node cases-child.ts
 */
import { randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import type * as Places from '../../src/domain/cases/places.ts'
import type * as Concerns from '../../src/domain/concerns/words.ts'
import type * as People from '../../src/domain/people/index.ts'
import type * as Sealing from '../../src/domain/sealing/index.ts'
import { built } from './built.ts'
import { openChildDatabase } from './child-database.ts'
import { fillCases } from './made-up-cases.ts'
import type { CaseSizes, MattersAt } from './made-up-rows.ts'
import { foundMeasuredSchool } from './measured-school.ts'

/** Who may look at the cases of the school, and at which. */
export interface CasesReady {
  readonly email: string
  readonly password: string
  readonly slug: string
  readonly caseId: string
  readonly concernId: string
  /** The last closed case of the hundredth page. */
  readonly oldId: string
  /** About whom there are most low-level concerns. */
  readonly adultId: string
}

const ADULTS = 400
const SIZES: CaseSizes = {
  cases: 100_000,
  inHand: 3_000,
  toTriage: 200,
  clocks: 300,
  lowLevel: 20_000,
  reports: 10_000,
  waiting: 1_000,
}
const PASSWORD = randomBytes(12).toString('hex')

const { sealText } = await built<typeof Sealing>('domain/sealing/index.ts')
const { sealReport } = await built<typeof Concerns>('domain/concerns/words.ts')
const places = await built<typeof Places>('domain/cases/places.ts')
const people = await built<typeof People>('domain/people/index.ts')
const { now, database, caseKeys, close, url, owner } = await openChildDatabase()
try {
  process.stdout.write(`${JSON.stringify((await found()) satisfies CasesReady)}\n`)
} finally {
  await close()
}

async function found(): Promise<CasesReady> {
  const { trustId, schoolId, personId } = await foundMeasuredSchool(database, 'dsl', now)
  const passwordHash = await people.hashPassword(PASSWORD)
  const { email, slug, policyVersionId } = await database.write(trustId, async (db) => {
    const lead = db.updateTable('people').set({ password_hash: passwordHash })
    const { email } = await lead
      .where('person_id', '=', personId)
      .returning('email')
      .executeTakeFirstOrThrow()
    const { slug } = await db.selectFrom('schools').select('slug').executeTakeFirstOrThrow()
    const version = db.selectFrom('policy_versions').select('policy_version_id')
    const { policy_version_id } = await version.executeTakeFirstOrThrow()
    return { email: email ?? '', slug, policyVersionId: policy_version_id }
  })
  const adults = await addAdults(trustId, schoolId)
  const place: MattersAt = { trustId, schoolId, leadId: personId, adults, policyVersionId }
  const sealing = { keys: caseKeys, sealText, sealReport, places }
  const ids = await fillCases({ ...sealing, url, now, place, sizes: SIZES })
  await tidy()
  return { email, password: PASSWORD, slug, ...ids }
}

async function addAdults(trustId: string, schoolId: string): Promise<readonly string[]> {
  const [mark, adults] = [
    randomBytes(4).toString('hex'),
    Array.from({ length: ADULTS }, () => randomUUID()),
  ]
  await database.write(trustId, async (db) => {
    await db
      .insertInto('people')
      .values(
        adults.map((person_id, nth) => ({
          trust_id: trustId,
          person_id,
          school_id: schoolId,
          name: `Adult Number ${nth}`,
          position: 'Teacher',
          kind: 'employee' as const,
          email: `adult-${mark}-${nth}@measured.example`,
        })),
      )
      .execute()
  })
  return adults
}

/** What a server does by itself within a minute or two. */
async function tidy(): Promise<void> {
  const client = new pg.Client({ connectionString: owner })
  await client.connect()
  try {
    await client.query('set search_path = gatepost')
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}
