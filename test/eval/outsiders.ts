import { buildGateIndex, inspect } from '../../src/gate/index.ts'
import { linesOf } from './half.ts'
import { type ModelName, nameModel } from './name-model.ts'
import type { Luck } from './random.ts'
import { alarmOf, isAtLeast } from './score.ts'
import { type Share, share } from './wilson.ts'

/** Posts that name somebody who is no learner: what cannot be told apart, and what was alarmed at. */
export interface Outsiders {
  readonly learners: number
  /** Outsiders whose very name some learner bears: no gate can know better. */
  readonly namesakes: Share
  readonly block: Share
  readonly ask: Share
}

/** Names `count` outsiders to a school of `learners`, all drawn from one model of names. */
export function nameOutsiders(
  learners: number,
  { luck, count }: { readonly luck: Luck; readonly count: number },
): Outsiders {
  const draw = nameModel(luck)
  const pupils = Array.from({ length: learners }, (_, at) => ({ id: `learner-${at}`, ...draw() }))
  const nothing = { adults: [], schoolDomains: [], publicContacts: [], knownTerms: [] }
  const index = buildGateIndex({ ...nothing, learners: pupils, confidentialTerms: [] })
  const full = ({ forename, surname }: ModelName) => `${forename} ${surname}`
  const names = new Set(pupils.map(full))
  const sentences = [...linesOf('templates', 'dev'), ...linesOf('templates', 'test')]
  const posts = Array.from({ length: count }, () => {
    const name = full(draw())
    const text = luck.pick(sentences).replace('{}', name)
    const level = alarmOf(inspect({ text, photos: [], named: [] }, index))
    return { isNamesake: names.has(name), level }
  })
  const of = (matches: (post: (typeof posts)[number]) => boolean) =>
    share(posts.filter(matches).length, posts.length)
  return {
    learners,
    namesakes: of(({ isNamesake }) => isNamesake),
    block: of(({ level }) => isAtLeast(level, 'block')),
    ask: of(({ level }) => isAtLeast(level, 'ask')),
  }
}
