import { describe, expect, it } from 'vitest'
import { draft, learner, register } from '../../../../test/support/gate-world.ts'
import { buildGateIndex, inspect } from '../../index.ts'

const index = buildGateIndex(
  register({
    learners: [
      learner('niamh', 'Niamh', "O'Shaughnessy"),
      learner('cormac', 'Cormac', "O'Shaughnessy"),
      learner('mulvaney', 'Cormac', 'Mulvaney'),
      learner('healy', 'Niamh', 'Healy'),
    ],
  }),
)
const named = (text: string) =>
  inspect(draft(text), index)
    .filter(({ kind }) => kind === 'learner_full_name')
    .map(({ learners, confidence, text: words }) => `${learners.join('+')} ${confidence} ${words}`)

const JOINTS = [' & ', ' + ', ', ', '; ', ' / ', ' and ', ' a ', '\n', ' (and) ']

describe('names in reading order beside each other', () => {
  it.each(JOINTS)('are each seen as they stand, joined by %j', (joint) => {
    expect(named(`Well done Niamh O'Shaughnessy${joint}Cormac Mulvaney`)).toEqual([
      "niamh certain Niamh O'Shaughnessy",
      'mulvaney certain Cormac Mulvaney',
    ])
  })

  it.each(JOINTS)(
    'leave nothing to a namesake of both where the second is a guest: %j',
    (joint) => {
      expect(named(`Well done Niamh O'Shaughnessy${joint}Cormac Tredinnick`)).toEqual([
        "niamh certain Niamh O'Shaughnessy",
      ])
    },
  )

  it('keep both learners where one of them is misspelt', () => {
    const seen = inspect(draft("Niamh O'Shaughnessy & Cormac Mulvanney"), index)
    expect(new Set(seen.flatMap(({ learners }) => learners))).toEqual(
      new Set(['niamh', 'mulvaney']),
    )
  })

  it('do not take a surname that stands first from its own first name', () => {
    expect(named("O'Shaughnessy, Cormac; Healy, Niamh")).toEqual([
      "cormac certain O'Shaughnessy, Cormac",
      'healy certain Healy, Niamh',
    ])
  })
})
