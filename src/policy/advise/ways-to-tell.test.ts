import { describe, expect, test } from 'vitest'
import { PACKS } from '../../../test/support/policy.ts'
import { answer } from './answer.ts'
import type { Facts } from './facts.ts'
import { everyFacts } from './next-fact.ts'
import type { Go, Situation } from './situation.ts'
import { findSituation, SITUATIONS } from './situations.ts'
import { STANDINGS } from './standing.ts'

/** What an answer leads to for every pack, person and set of facts. */
function everyWayOf(situation: Situation) {
  return PACKS.flatMap((pack) =>
    STANDINGS.flatMap(({ code: standing }) =>
      [{}, ...everyFacts(situation.facts ?? [])].map((facts: Facts) => {
        const { steps } = answer(situation, { pack, standing, facts })
        const ways = steps.flatMap(({ go }): readonly Go[] => (go ? [go] : []))
        return { name: `${pack.id} ${standing} ${JSON.stringify(facts)}`, facts, ways }
      }),
    ),
  )
}

const idOf = ({ id }: Situation) => id
const isRisk = ({ topic, urgent }: Situation) =>
  topic === 'safeguarding' || topic === 'abuse' || urgent !== undefined
const familyAlone = ({ relation }: Facts) => relation === 'own' || relation === 'relative'

describe('a way to tell somebody', () => {
  test.each(SITUATIONS.filter(isRisk).map(idOf))(
    'is there whatever is said and whoever asks, where somebody may be hurt: %s',
    (id) => {
      const situation = findSituation(id) as Situation
      const without = everyWayOf(situation).filter(
        ({ ways, facts }) =>
          !familyAlone(facts) &&
          !ways.some((go) => go === 'report_concern' || go === 'report_past'),
      )
      expect(without.map((one) => one.name)).toEqual([])
    },
  )

  test.each([
    'pupil-friend-request',
    'pupil-message',
    'pupil-in-game',
    'pupil-follows-me',
    'pupils-added-me',
    'parent-messaged-me',
  ])('is the report of contact, where nobody sought it: %s', (id) => {
    const ways = everyWayOf(findSituation(id) as Situation)
    const without = ways.filter(
      (one) => !familyAlone(one.facts) && !one.ways.includes('report_contact'),
    )
    expect(without.map((one) => one.name)).toEqual([])
  })

  test('never leads to those whom it is about', () => {
    for (const one of everyWayOf(findSituation('colleague-contacts-pupil') as Situation)) {
      const past = one.facts.about === 'yes'
      expect(one.ways, one.name).toEqual([past ? 'report_past' : 'report_concern'])
    }
    for (const one of everyWayOf(findSituation('head-is-meant') as Situation)) {
      expect(one.ways, one.name).toEqual(['report_past'])
    }
  })

  test.each(['speak-up', 'whistleblow-online'])('is beside the ways to speak up: %s', (id) => {
    for (const { name, ways } of everyWayOf(findSituation(id) as Situation)) {
      expect(ways.slice(0, 2), name).toEqual(['report_concern', 'report_past'])
    }
  })

  test('is one page away from a complaint that is about wrongdoing', () => {
    for (const { name, facts, ways } of everyWayOf(findSituation('complain-online') as Situation)) {
      expect(ways.includes('speak_up'), name).toBe(facts.purpose === 'wrong')
    }
  })
})
