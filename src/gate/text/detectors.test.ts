import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEARNERS, register } from '../../../test/support/gate-world.ts'
import { buildGateIndex } from '../gate-index.ts'
import { findMentions } from './context/find-mentions.ts'
import { DETECTORS, heldIn, type Scene } from './detectors.ts'
import { idsOf } from './inspect-part.ts'
import { findAdults } from './names/adults.ts'
import { findLearners } from './names/find-learners.ts'
import { read } from './readings.ts'
import { tellsIn } from './telling.ts'

const index = buildGateIndex(register({ confidentialTerms: ['Project Heron'] }))
const NAMES = LEARNERS.slice(0, 6).map(({ forename, surname }) => `${forename} ${surname}`)

const piece = fc.constantFrom(
  ...[...NAMES, 'Year 8', '7B', 'aged nine', 'who is nine.', 'born 14/03/2014', '07700 900123'],
  ...['4 Mill Road', 'CF10 1AA', 'olivia@mail.example', 'olivia at mail dot example'],
  ...['wifi: cat77', 'Project Heron', 'project heron', 'f**k', 'idioooot', '1d10t'],
  ...['I will kill you', '#idiotteam'],
  ...['we promise', 'in my opinion', 'autism', 'a pupil', '!!!', 'WE ARE ALL SO VERY PROUD'],
  ...['\u200b', '\u202e', '&', '100%', 'the', 'rain', 'A123456789012'],
)
const texts = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ', ', '. ', '', '\n')), { maxLength: 6 })
  .map((pieces) => pieces.flat().join(''))

function sceneOf(text: string, part: 'text' | 'file_name', tagged: ReadonlySet<string>): Scene {
  const whole = part === 'file_name' ? 'file_name' : 'prose'
  const reading = read(text, whole, tellsIn(index))
  const place = part === 'text' ? { part } : { part, photo: 'photo' }
  const adults = findAdults(reading, index.names)
  return {
    part: { place, read: reading },
    index,
    tagged,
    adults,
    sightings: findLearners(reading, index.names, adults),
    mentions: findMentions(reading, index.classes),
    idsOf: idsOf(index),
  }
}

describe('heldIn()', () => {
  it('lets no detector rest that would see something', () => {
    const parts = fc.constantFrom('text' as const, 'file_name' as const)
    const tagged = fc.constantFrom(new Set<string>(), new Set(LEARNERS.map(({ id }) => id)))
    fc.assert(
      fc.property(texts, parts, tagged, (text, part, tags) => {
        const scene = sceneOf(text, part, tags)
        const held = heldIn(scene)
        const resting = DETECTORS.filter(({ needs }) => (needs & held) !== needs)
        for (const { name, run } of resting) expect([name, run(scene)]).toEqual([name, []])
      }),
      { numRuns: 200 },
    )
  })

  it('lets most detectors rest over an ordinary sentence', () => {
    const scene = sceneOf('Please bring some food and drink.', 'text', new Set())
    const held = heldIn(scene)
    const awake = DETECTORS.filter(({ needs }) => (needs & held) === needs)
    expect(awake.length).toBeLessThan(DETECTORS.length / 2)
  })
})
