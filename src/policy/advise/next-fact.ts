import { decide } from './decide.ts'
import { type FactCode, type Facts, factQuestion } from './facts.ts'
import type { Question } from './question.ts'
import type { Situation } from './situation.ts'
import { urgentOf } from './what-now.ts'

/** Every way of answering these questions, after what was said already. */
export function everyFacts(codes: readonly FactCode[], said: Facts = {}): Facts[] {
  const [code, ...rest] = codes
  if (code === undefined) return [said]
  return Object.keys(factQuestion(code).options).flatMap((value) =>
    everyFacts(rest, { ...said, [code]: value }),
  )
}

/** What somebody would notice of an answer. */
function gist(situation: Situation, question: Question): string {
  const { kind, conditions, reasons } = decide(situation, question)
  const urgent = urgentOf(situation, question.facts)
  return JSON.stringify([kind, conditions, urgent, reasons.map((one) => one.says)])
}

/**
 * The next fact to ask for, in the situation's own order. A fact that makes no difference under this
 * policy is not asked.
 * @returns undefined when the answer stands
 */
export function nextFact(situation: Situation, question: Question): FactCode | undefined {
  const open = (situation.facts ?? []).filter((code) => question.facts[code] === undefined)
  return open.find((code) => {
    const others = open.filter((one) => one !== code)
    return everyFacts(others, question.facts).some((facts) => {
      const ways = everyFacts([code], facts).map((said) =>
        gist(situation, { ...question, facts: said }),
      )
      return new Set(ways).size > 1
    })
  })
}
