import { describe, expect, it } from 'vitest'
import { buildGateIndex } from '../../gate-index.ts'
import { inspect } from '../../inspect.ts'

const learner = (forename: string, surname: string) => ({
  id: `${forename}-${surname}`,
  forename,
  surname,
})
const index = buildGateIndex({
  learners: [
    learner('Ophelia', 'Quarmby'),
    learner('Rufus', 'Quarmby'),
    learner('Rufus', 'Tattersall'),
  ],
  adults: [],
  schoolDomains: [],
  publicContacts: [],
  knownTerms: [],
  confidentialTerms: [],
})

function learnersAt(text: string, words: string): readonly string[] {
  const found = inspect({ text, photos: [], named: [] }, index).find(
    (seen) => seen.text === words && seen.confidence === 'likely',
  )
  return found?.learners ?? []
}

describe('a brother or a sister behind a learner', () => {
  it.each(['her brother Rufus', 'her twin Rufus', 'little brother, Rufus'])(
    'is meant in "%s"',
    (kin) => {
      expect(learnersAt(`Ophelia Quarmby and ${kin} baked.`, 'Rufus')).toEqual(['Rufus-Quarmby'])
    },
  )

  it('is not meant where no learner was named, or no kinship', () => {
    expect(learnersAt('Her brother Rufus baked.', 'Rufus')).toEqual([])
    expect(learnersAt('Ophelia Quarmby baked and Rufus ate.', 'Rufus')).toEqual([])
  })
})
