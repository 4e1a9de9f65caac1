import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { Database } from '../../src/db/open-database.ts'
import type * as Dates from '../../src/domain/london-time.ts'
import type * as People from '../../src/domain/people/index.ts'
import type * as Policies from '../../src/domain/policies/index.ts'
import type * as Schools from '../../src/domain/schools/index.ts'
import type * as Policy from '../../src/policy/index.ts'
import type { Role } from '../../src/vocabulary/roles.ts'
import { built } from './built.ts'

const PACK = fileURLToPath(new URL('../../packs/maesteg', import.meta.url))

/** A school that was founded to be measured, and somebody who works there. */
export interface MeasuredSchool {
  readonly trustId: string
  readonly schoolId: string
  readonly personId: string
}

/** A new trust with one school and somebody there in a role. */
export async function foundMeasuredSchool(
  database: Database,
  role: Role,
  now: Date,
): Promise<MeasuredSchool> {
  const { londonDate } = await built<typeof Dates>('domain/london-time.ts')
  const people = await built<typeof People>('domain/people/index.ts')
  const schools = await built<typeof Schools>('domain/schools/index.ts')
  const { adoptPack } = await built<typeof Policies>('domain/policies/index.ts')
  const { loadPack } = await built<typeof Policy>('policy/index.ts')
  const mark = randomBytes(4).toString('hex')
  const today = londonDate(now)
  const trust = {
    name: `Measured Trust ${mark}`,
    slug: `measured-${mark}`,
    administrator: {
      name: 'Bryony Quillfeather',
      email: `administrator-${mark}@measured.example`,
      passwordHash: 'none',
    },
  }
  const { trustId, administratorId } = await schools.foundTrust(database, trust, now)
  const schoolId = await database.write(trustId, (db) =>
    schools.foundSchool(db, trustId, schoolWords(mark), now),
  )
  const personId = await database.write(trustId, async (db) => {
    const adoption = { trustId, schoolId, pack: loadPack(PACK), fromDate: today }
    await adoptPack(db, 'system:set-up', adoption, now)
    const administrator = await people.loadActor(db, administratorId, today)
    if (!administrator) throw new Error('The administrator is not there.')
    const person = {
      schoolId,
      name: 'Osric Fennimore',
      position: 'School office',
      kind: 'employee',
      email: `office-${mark}@measured.example`,
      lineManagerId: null,
      passwordHash: 'none',
    } as const
    const { personId } = must(await people.addPerson(db, administrator, person, now))
    const appointment = { personId, schoolId, role, fromDate: today }
    must(await people.appoint(db, administrator, appointment, now))
    return personId
  })
  return { trustId, schoolId, personId }
}

/** What a school says of itself, told from the others by its mark. */
export function schoolWords(mark: string) {
  return {
    name: `Measured School ${mark}`,
    slug: `measured-${mark}`,
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

/** The result of a command that cannot be refused here. */
export function must<T extends { readonly ok: boolean }>(result: T): Extract<T, { ok: true }> {
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result as Extract<T, { ok: true }>
}
