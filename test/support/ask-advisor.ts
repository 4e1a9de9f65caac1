import { type Answer, answer } from '../../src/policy/advise/answer.ts'
import type { Facts } from '../../src/policy/advise/facts.ts'
import { findSituation } from '../../src/policy/advise/situations.ts'
import type { Standing } from '../../src/policy/advise/standing.ts'
import type { Pack } from '../../src/policy/types.ts'

/** What the advisor says of a situation, by its id. */
export function ask(
  id: string,
  pack: Pack,
  facts: Facts = {},
  standing: Standing = 'employee',
): Answer {
  const situation = findSituation(id)
  if (!situation) throw new Error(`There is no situation called ${id}.`)
  return answer(situation, { pack, standing, facts })
}
