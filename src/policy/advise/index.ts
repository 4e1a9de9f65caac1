/** The public face of the advisor: plain questions, and what a school's policy answers. */
export {
  ANSWER_KINDS,
  type Answer,
  type AnswerKind,
  answer,
  type Question,
  type Step,
} from './answer.ts'
export { FACTS, type FactCode, type Facts, factQuestion, readFacts } from './facts.ts'
export { everyFacts, nextFact } from './next-fact.ts'
export type { Disagreement } from './notes.ts'
export type { Ruling } from './ruling.ts'
export { type Found, type OwnAnswer, searchAdvice } from './search.ts'
export { ADVICE_TOPICS, type AdviceTopic, type Situation } from './situation.ts'
export { findSituation, SITUATIONS } from './situations.ts'
export { isStanding, type Scope, STANDINGS, type Standing } from './standing.ts'
export { type Told, whomToTell } from './tell.ts'
export { inWords } from './words.ts'
