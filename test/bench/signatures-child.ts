/**
 * A process of its own that founds a made-up trust of 40 schools with 20,000 adults in the data folder of
 * the environment, waits for a line on its input, and then has every one of them sign through the domain's
 * own command, several at a time. Everything but this file is the built program.
 * @example GATEPOST_DATA=… node signatures-child.ts 20000
 */
import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type * as Acknowledgements from '../../src/domain/acknowledgement/index.ts'
import type * as Dates from '../../src/domain/london-time.ts'
import type * as People from '../../src/domain/people/index.ts'
import type * as Policies from '../../src/domain/policies/index.ts'
import type * as Schools from '../../src/domain/schools/index.ts'
import type * as Policy from '../../src/policy/index.ts'
import { built } from './built.ts'
import { openChildDatabase } from './child-database.ts'
import { schoolWords } from './measured-school.ts'

/** Said once everything is there: who may look at the table. */
export interface SigningReady {
  readonly email: string
  readonly password: string
}

/** What the signing took. */
export interface SigningTook {
  readonly signed: number
  readonly seconds: number
}

const PACK = fileURLToPath(new URL('../../packs/maesteg', import.meta.url))
const SCHOOLS = 40
const AT_ONCE = 4
const ROWS = 1_000
const PASSWORD = randomBytes(12).toString('hex')

const { londonDate } = await built<typeof Dates>('domain/london-time.ts')
const { hashPassword } = await built<typeof People>('domain/people/index.ts')
const schools = await built<typeof Schools>('domain/schools/index.ts')
const { adoptPack } = await built<typeof Policies>('domain/policies/index.ts')
const { loadPack } = await built<typeof Policy>('policy/index.ts')
const { sign } = await built<typeof Acknowledgements>('domain/acknowledgement/index.ts')

const { now, database, close } = await openChildDatabase()
const count = Number(process.argv[2] ?? 20_000)
try {
  const { ready, trustId, adults } = await found()
  process.stdout.write(`${JSON.stringify(ready satisfies SigningReady)}\n`)
  await once(process.stdin, 'data')
  process.stdin.destroy()
  const took = await signAll(trustId, adults)
  process.stdout.write(`${JSON.stringify(took satisfies SigningTook)}\n`)
} finally {
  await close()
}

interface Adult {
  readonly personId: string
  readonly schoolId: string
  readonly policyVersionId: string
}

async function found() {
  const mark = randomBytes(4).toString('hex')
  const email = `administrator-${mark}@measured.example`
  const passwordHash = await hashPassword(PASSWORD)
  const administrator = { name: 'Bryony Quillfeather', email, passwordHash }
  const { trustId } = await schools.foundTrust(
    database,
    { name: `Measured Trust ${mark}`, slug: `measured-${mark}`, administrator },
    now,
  )
  const pack = loadPack(PACK)
  const adults: Adult[] = []
  for (let nth = 0; nth < SCHOOLS; nth += 1) {
    const schoolId = await database.write(trustId, (db) =>
      schools.foundSchool(db, trustId, schoolWords(`${mark}-${nth}`), now),
    )
    const adoption = { trustId, schoolId, pack, fromDate: londonDate(now) }
    const policyVersionId = await database.write(trustId, (db) =>
      adoptPack(db, 'system:set-up', adoption, now),
    )
    const share = Math.floor(count / SCHOOLS)
    for (let one = 0; one < share; one += 1) {
      adults.push({ personId: randomUUID(), schoolId, policyVersionId })
    }
  }
  for (let from = 0; from < adults.length; from += ROWS) {
    await keepReaders(trustId, adults.slice(from, from + ROWS))
  }
  return { ready: { email, password: PASSWORD }, trustId, adults }
}

/** Adults who have opened the policy to its end. */
function keepReaders(trustId: string, some: readonly Adult[]): Promise<void> {
  return database.write(trustId, async (db) => {
    await db
      .insertInto('people')
      .values(
        some.map(({ personId, schoolId }) => ({
          trust_id: trustId,
          person_id: personId,
          school_id: schoolId,
          name: `Adult ${personId.slice(0, 8)}`,
          position: 'Teacher',
          kind: 'employee' as const,
          email: `${personId}@measured.example`,
        })),
      )
      .execute()
    await db
      .insertInto('policy_readings')
      .values(
        some.map(({ personId, policyVersionId }) => ({
          trust_id: trustId,
          policy_version_id: policyVersionId,
          person_id: personId,
          parts_opened: 1,
          opened_at: now,
          finished_at: now,
        })),
      )
      .execute()
  })
}

/** Everybody signs, so many at once as the database has use for: one trust has one trail. */
async function signAll(trustId: string, adults: readonly Adult[]): Promise<SigningTook> {
  const waiting = adults[Symbol.iterator]()
  let signed = 0
  const began = performance.now()
  const oneByOne = async () => {
    for (const { personId, schoolId, policyVersionId } of waiting) {
      const result = await database.write(trustId, (db) =>
        sign(
          db,
          `person:${personId}`,
          {
            trustId,
            personId,
            schoolId,
            policyVersionId,
            signOffs: ['read_and_understood', 'agree_to_comply'],
            signing: { way: 'own_session', session: personId },
          },
          new Date(),
        ),
      )
      if (!result.ok) throw new Error(result.message)
      signed += 1
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, oneByOne))
  return { signed, seconds: (performance.now() - began) / 1000 }
}
