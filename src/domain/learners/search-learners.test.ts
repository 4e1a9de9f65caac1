import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  addLearner,
  addSchool,
  addTrust,
  openWorld,
  type SmallSchool,
} from '../../../test/support/small-trust.ts'
import { foldText } from './folded-text.ts'
import { MAX_FOUND, searchLearners } from './index.ts'

const database = await openWorld()
let school: SmallSchool

beforeAll(async () => {
  school = await addSchool(database, await addTrust(database))
  const register = [
    { forename: 'Zoë', surname: 'Kowalczyk', className: '7B' },
    { forename: 'Siân', surname: "O'Dowda", className: '8A' },
    { forename: 'Elizabeth', preferredForename: 'Bess', surname: 'Vale-Tamsin', className: '10C' },
    { forename: 'Ŵyn', surname: 'Łęcki', className: '7A' },
    { forename: 'Left', surname: 'Already', status: 'left' as const },
    {
      forename: 'Perhaps',
      surname: 'Leaving',
      className: '9A',
      status: 'leaver_proposed' as const,
    },
  ]
  for (const learner of register) await addLearner(database, school, learner)
  const elsewhere = await addSchool(database, school.trustId)
  await addLearner(database, elsewhere, { forename: 'Zoë', surname: 'Elsewhere' })
})

async function found(text: string, limit = MAX_FOUND): Promise<string[]> {
  const { trustId, schoolId } = school
  const learners = await database.read(trustId, (db) =>
    searchLearners(db, { schoolId, text, limit }),
  )
  return learners.map((learner) => learner.surname)
}

describe('searchLearners()', () => {
  it.each([
    ['zoe', ['Kowalczyk']],
    ['ZOË kow', ['Kowalczyk']],
    ['kow zo', ['Kowalczyk']],
    ['7b', ['Kowalczyk']],
    ['sian odowda', ["O'Dowda"]],
    ['o’dowda', ["O'Dowda"]],
    ['bess', ['Vale-Tamsin']],
    ['eliz tamsin', ['Vale-Tamsin']],
    ['wyn lecki', ['Łęcki']],
    ['leaving', ['Leaving']],
    ['already', []],
    ['elsewhere', []],
    ['owalczyk', []],
    ['', []],
    ['  % _ ', []],
    ['zoe odowda', []],
  ])('for "%s" finds %j', async (text, surnames) => {
    expect(await found(text)).toEqual(surnames)
  })

  it('never returns more than was asked for, or than a person can look through', async () => {
    const crowd = await addSchool(database, school.trustId)
    for (let count = 0; count < 25; count += 1) {
      await addLearner(database, crowd, { surname: `Crowd${count}` })
    }
    const ask = (limit: number) =>
      database.read(school.trustId, (db) =>
        searchLearners(db, { schoolId: crowd.schoolId, text: 'crowd', limit }),
      )
    expect(await ask(3)).toHaveLength(3)
    expect(await ask(1_000)).toHaveLength(MAX_FOUND)
  })
})

describe('foldText()', () => {
  it('reads the same whether accents are written as one sign or two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')))
      }),
    )
  })

  it('folds once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text))
      }),
    )
  })
})
