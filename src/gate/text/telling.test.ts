import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEARNERS, register } from '../../../test/support/gate-world.ts'
import { buildGateIndex, putLearner } from '../gate-index.ts'
import { settleObservations } from '../settle-observations.ts'
import { inspectPart } from './inspect-part.ts'
import { read } from './readings.ts'
import { tellsIn } from './telling.ts'

const built = buildGateIndex(register({ confidentialTerms: ['Project Heron'] }))
const [first] = LEARNERS
const indexes = first ? [built, putLearner(built, { ...first, surname: 'Bevan' })] : [built]
const NAMES = LEARNERS.slice(0, 12).flatMap(({ forename, surname }) => [forename, surname])

const word = fc.constantFrom(
  ...NAMES,
  ...NAMES.map((name) => name.toLowerCase()),
  ...NAMES.map((name) => `#${name}`),
  ...NAMES.map((name) => name.replace(/[aeo]/, '4')),
  ...NAMES.map((name) => name.slice(1)),
  ...['the', 'to', 'a', 'in', 'and', 'house', 'team', 'at', 'School', 'We', 'do', 'green', 'will'],
  ...['7B', '9th', 'year 8', 'Year 10', 'of', 'van', 'der', 'O', "O'", '-', 'J.', 'R', '<b>', '8b'],
  ...['office@hill.example', 'Project', 'Heron', 'heronTeam', 'idiot', '1d10t', '12!', '@j.smith'],
)
const gap = fc.constantFrom(' ', ' ', ' ', ', ', '. ', '', '-', "'", '! ', '\n')
const text = fc
  .array(fc.tuple(word, gap), { maxLength: 24 })
  .map((pieces) => pieces.flat().join(''))

describe('tellsIn()', () => {
  it('passes over no word in which any detector sees something', () => {
    const place = { part: 'text' } as const
    fc.assert(
      fc.property(text, fc.constantFrom(...indexes), (post, index) => {
        const seen = (reading: ReturnType<typeof read>) =>
          settleObservations(inspectPart({ place, read: reading }, index, new Set()).observations)
        expect(seen(read(post, 'prose', tellsIn(index)))).toEqual(seen(read(post)))
      }),
      { numRuns: 400 },
    )
  })

  it('passes over most words of an ordinary sentence', () => {
    const { plain, readings } = read(
      'Please bring some food and drink, because we walk along many paths.',
      'prose',
      tellsIn(built),
    )
    expect(readings[0]?.telling.length).toBeLessThan(plain.length / 2)
  })
})
