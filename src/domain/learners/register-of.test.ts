import { beforeEach, describe, expect, it } from 'vitest'
import {
  addContact,
  addLearner,
  addPerson,
  addSchool,
  addTrust,
  openWorld,
  type SmallSchool,
} from '../../../test/support/small-trust.ts'
import type { Writer } from '../../db/handles.ts'
import { registerOf, registerRevision } from './index.ts'

const database = await openWorld()
let school: SmallSchool
let learnerId: string

beforeEach(async () => {
  school = await addSchool(database, await addTrust(database))
  learnerId = await addLearner(database, school, { forename: 'Mali', upn: 'A123456789012' })
})

const register = () => database.read(school.trustId, (db) => registerOf(db, school.schoolId))
const revision = () => database.read(school.trustId, (db) => registerRevision(db, school.schoolId))

describe('registerOf()', () => {
  it('holds the learners who have not left, the adults and the school’s words', async () => {
    await addLearner(database, school, { status: 'left' })
    const adult = await addPerson(database, school, 'author')
    await database.write(school.trustId, (db) =>
      db
        .updateTable('schools')
        .set({ known_terms: ['Larch House'], mail_domains: ['larkfield.example'] })
        .where('school_id', '=', school.schoolId)
        .execute(),
    )
    const known = await register()
    expect(known.learners).toMatchObject([{ id: learnerId, forename: 'Mali', yearGroup: '7' }])
    expect(known.adults).toMatchObject([{ id: adult.personId, name: adult.name }])
    expect(known).toMatchObject({
      knownTerms: ['Larch House'],
      schoolDomains: ['larkfield.example'],
    })
  })

  it('knows nobody of another school', async () => {
    const other = await addSchool(database, school.trustId)
    await addLearner(database, other, { forename: 'Elsewhere' })
    await addPerson(database, other, 'author')
    const known = await register()
    expect([known.learners.length, known.adults.length]).toEqual([1, 0])
  })
})

describe('registerRevision()', () => {
  const set = (values: object) => async (db: Writer) => {
    await db.updateTable('learners').set(values).where('learner_id', '=', learnerId).execute()
  }
  const changes: [string, (db: Writer) => Promise<unknown>][] = [
    ['a learner is renamed', set({ surname: 'Renamed' })],
    ['a learner leaves', set({ status: 'left' })],
    ['a learner is removed', (db) => db.deleteFrom('learners').execute()],
    ['an adult is renamed', (db) => db.updateTable('people').set({ name: 'Robin Vale' }).execute()],
    [
      'the school changes its words',
      (db) =>
        db
          .updateTable('schools')
          .set({ confidential_terms: ['Project Heron'] })
          .execute(),
    ],
  ]
  it.each(changes)('moves when %s', async (_, change) => {
    await addPerson(database, school, 'author')
    const before = await revision()
    await database.write(school.trustId, change)
    expect(await revision()).not.toEqual(before)
  })

  it('moves when a learner is added', async () => {
    const before = await revision()
    await addLearner(database, school)
    expect(await revision()).not.toEqual(before)
  })

  it('stays when nothing of the register changes, and for other schools', async () => {
    const before = await revision()
    await addContact(database, school.trustId, { learnerId })
    await addLearner(database, await addSchool(database, school.trustId))
    await database.write(school.trustId, (db) =>
      db.updateTable('learners').set({ surname: 'Nobody' }).where('surname', '=', '').execute(),
    )
    expect(await revision()).toEqual(before)
  })
})
