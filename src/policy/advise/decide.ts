import type { Question } from './question.ts'
import { type Looked, lookUp, type Ruling } from './ruling.ts'
import type { Situation } from './situation.ts'
import { type Scope, scopeOf } from './standing.ts'
import { strictestOf } from './strictest.ts'

export const ANSWER_KINDS = ['may', 'may_if', 'may_not', 'silent'] as const
export type AnswerKind = (typeof ANSWER_KINDS)[number]

/** How far the policy speaks on something to whoever asks. */
export type PolicySays = 'speaks' | 'silent' | 'unreadable' | 'not_bound'

/** What the rules of a situation come to, before it is put into words. */
export interface Decision {
  readonly kind: AnswerKind
  readonly policy: PolicySays
  readonly scope: Scope
  readonly conditions: readonly string[]
  /** What the answer stands on, the deciding ones first. */
  readonly reasons: readonly Ruling[]
  readonly ofOthers: readonly Ruling[]
  /** Clauses that should answer it and do not, such as lost ones. */
  readonly unsaid: readonly string[]
}

/** Work the rules out and let the strictest decide; see `answer`. */
export function decide(situation: Situation, question: Question): Decision {
  const { pack, overrides = {}, standing, facts } = question
  const asked = { pack, overrides, facts }
  const scope = scopeOf(pack, standing)
  const looked = situation.rules.map((rule) =>
    // Whom to tell is the answer to what one should do, and goes beside whether one may.
    lookUp('tell' in rule && situation.asks !== 'do' ? { ...rule, aside: true } : rule, asked),
  )
  const bound = scope.binds !== 'not_bound'
  const rulings = looked.flatMap((one) => (bound ? one.ruling : one.ground) ?? [])
  const policy = bound ? howFar(looked, rulings) : 'not_bound'
  const first = kindOf(situation, rulings, policy)
  const lost = looked.some(({ unsaid }) => unsaid?.status === 'unreadable')
  const conditions = situation.asks === 'do' ? [] : conditionsOf(first, rulings, lost)
  const kind = settle(situation, first, conditions.length)
  return {
    kind,
    policy,
    scope,
    conditions,
    reasons: inOrder(situation, kind, rulings),
    ofOthers: bound ? [] : spokenIn(looked.flatMap((one) => one.ruling ?? [])),
    unsaid: looked.flatMap((one) => one.unsaid?.clauses ?? []),
  }
}

function spokenIn(rulings: readonly Ruling[]): readonly Ruling[] {
  return rulings.filter((one) => one.basis === 'clause' || one.basis === 'school')
}

function howFar(looked: readonly Looked[], rulings: readonly Ruling[]): PolicySays {
  const deciding = rulings.filter((one) => !one.aside)
  const overruled = deciding.some((one) => one.not !== undefined)
  if (spokenIn(deciding).length > 0 || overruled) return 'speaks'
  return looked.some((one) => one.unsaid?.status === 'unreadable') ? 'unreadable' : 'silent'
}

function kindOf({ asks }: Situation, rulings: readonly Ruling[], policy: PolicySays): AnswerKind {
  if (asks === 'do') return policy === 'speaks' ? 'may_if' : 'silent'
  const above = rulings.find((one) => one.above)
  if (above) return above.kind
  const strictest = strictestOf(rulings.filter((one) => !one.aside).map((one) => one.kind))
  if (strictest === 'may_not') return 'may_not'
  return policy === 'speaks' ? (strictest ?? 'silent') : 'silent'
}

/** A permission whose conditions all fell away is one without. */
function settle({ asks }: Situation, kind: AnswerKind, conditions: number): AnswerKind {
  if (kind === 'may' && conditions > 0) return 'may_if'
  return kind === 'may_if' && conditions === 0 && asks !== 'do' ? 'may' : kind
}

const ASK_FIRST = 'you have asked, because part of your policy on it cannot be read'

function conditionsOf(
  kind: AnswerKind,
  rulings: readonly Ruling[],
  lost: boolean,
): readonly string[] {
  if (kind === 'may_not') return []
  const open = rulings.filter((one) => one.kind !== 'may_not' && !one.aside)
  const ifs = open.flatMap((one) => one.ifs ?? [])
  return [...new Set(lost && kind !== 'silent' ? [...ifs, ASK_FIRST] : ifs)]
}

/** What decides first; whom to tell before all, where that is asked. Clauses before floor and law. */
function inOrder(
  { asks }: Situation,
  kind: AnswerKind,
  rulings: readonly Ruling[],
): readonly Ruling[] {
  const weight = (one: Ruling) =>
    Number(one.aside === true) * 40 -
    Number(asks === 'do' && one.roles !== undefined) * 30 +
    Number(one.kind !== kind) * 10 +
    ['clause', 'school', 'floor', 'law'].indexOf(one.basis) -
    Number(one.above === true) * 20
  return [...rulings].sort((a, b) => weight(a) - weight(b))
}
