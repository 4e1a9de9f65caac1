import { beforeAll, describe, expect, it } from 'vitest'
import {
  addLearner,
  addSchool,
  addTrust,
  openWorld,
  type SmallSchool,
} from '../../../test/support/small-trust.ts'
import { groupsOf, type LearnerFilter, listLearners } from './index.ts'

const database = await openWorld()
let school: SmallSchool

beforeAll(async () => {
  school = await addSchool(database, await addTrust(database))
  const register = [
    ['Ashby', '7', '7A', 'current'],
    ['Bexley', '7', '7B', 'current'],
    ['Bexley', '10', '10A', 'current'],
    ['Corran', '10', '10A', 'leaver_proposed'],
    ['Dewar', '10', '10A', 'left'],
  ] as const
  for (const [surname, yearGroup, className, status] of register) {
    await addLearner(database, school, { surname, yearGroup, className, status })
  }
})

const list = (filter: Omit<LearnerFilter, 'schoolId'>, page: { after?: string; limit: number }) =>
  database.read(school.trustId, (db) =>
    listLearners(db, { ...filter, schoolId: school.schoolId }, page),
  )

describe('listLearners()', () => {
  it.each<[string, Omit<LearnerFilter, 'schoolId'>, string[]]>([
    ['everyone who has not left', {}, ['Ashby', 'Bexley', 'Bexley', 'Corran']],
    ['a year group', { yearGroup: '10' }, ['Bexley', 'Corran']],
    ['a class', { className: '7B' }, ['Bexley']],
    ['those who may have left', { status: 'leaver_proposed' }, ['Corran']],
    ['those who left', { status: 'left' }, ['Dewar']],
    ['a name', { text: 'bex' }, ['Bexley', 'Bexley']],
    ['a name in a year group', { text: 'bex', yearGroup: '7' }, ['Bexley']],
    ['nobody', { yearGroup: '13' }, []],
  ])('lists %s', async (_, filter, surnames) => {
    const learners = await list(filter, { limit: 10 })
    expect(learners.map((learner) => learner.surname)).toEqual(surnames)
  })

  it('goes through everyone once, page by page, also where two have one name', async () => {
    const whole = (await list({}, { limit: 10 })).map((learner) => learner.learnerId)
    const paged: string[] = []
    for (let page = 0; page < whole.length; page += 1) {
      const after = paged.at(-1)
      const [next] = await list({}, { limit: 1, ...(after && { after }) })
      if (next) paged.push(next.learnerId)
    }
    expect(paged).toEqual(whole)
    const end = whole.at(-1) ?? ''
    expect(await list({}, { after: end, limit: 1 })).toEqual([])
  })
})

describe('groupsOf()', () => {
  it('gives the year groups and classes in the order a person would', async () => {
    const groups = await database.read(school.trustId, (db) => groupsOf(db, school.schoolId))
    expect(groups).toEqual({ yearGroups: ['7', '10'], classNames: ['7A', '7B', '10A'] })
  })
})
