import type { Role } from '../../vocabulary/roles.ts'
import type { Pack } from '../types.ts'
import { type AnswerKind, decide, type PolicySays } from './decide.ts'
import { FREEDOMS, type FreedomCode } from './freedoms.ts'
import { type Disagreement, disagreements } from './notes.ts'
import type { Question } from './question.ts'
import type { Ruling } from './ruling.ts'
import type { Situation } from './situation.ts'
import type { Scope } from './standing.ts'
import { freedomsOf, type Step, stepsOf, urgentOf } from './what-now.ts'
import { inWords } from './words.ts'

/** An answer, worked out from one school's policy. Every text is ready to be read. */
export interface Answer {
  readonly kind: AnswerKind
  /** What decides, in a sentence. */
  readonly headline: string
  /** How far the policy speaks on it to whoever asks. */
  readonly policy: PolicySays
  /** What has to be so; for a silent policy what holds all the same. */
  readonly conditions: readonly string[]
  /** What the answer stands on, the deciding ones first. */
  readonly reasons: readonly Ruling[]
  /** What the policy asks of those whom it binds, where whoever asks is not among them. */
  readonly ofOthers: readonly Ruling[]
  readonly disagreements: readonly Disagreement[]
  readonly freedoms: readonly {
    readonly code: FreedomCode
    readonly title: string
    readonly says: string
  }[]
  readonly scope: Scope
  /** Help for a child comes before everything else. */
  readonly urgent: readonly string[]
  readonly steps: readonly Step[]
  /** Whom to tell: people in these roles can be named. */
  readonly tell: readonly Role[]
  /** Every clause that speaks on it, the deciding ones first; lost text too. */
  readonly clauses: readonly string[]
}

/**
 * Work out what a school's policy says to somebody in a situation.
 *
 * The strictest of what the clauses, the floor and the law say decides. A policy that is silent,
 * unreadable or does not bind whoever asks is never filled up from another: the answer says so, and
 * the floor holds. A freedom that no policy can take away is said beside the rule that meets it, and
 * stands above the rule where the law puts it there.
 */
export function answer(situation: Situation, question: Question): Answer {
  const { pack, overrides = {}, standing, facts } = question
  const { kind, policy, scope, conditions, reasons, ofOthers, unsaid } = decide(situation, question)
  const inTheirs = (text: string) => inWords(text, pack)
  const toScope = standing === 'employee' && scope.binds === 'bound' ? [] : scope.clauses
  const cited = [...reasons, ...ofOthers].flatMap((one) => one.clauses)
  return {
    kind,
    policy,
    headline: inTheirs(headlineOf(kind, policy, reasons[0])),
    conditions: conditions.map(inTheirs),
    reasons: reasons.map((one) => readable(one, pack)),
    ofOthers: ofOthers.map((one) => readable(one, pack)),
    disagreements: disagreements({ pack, overrides, facts }, reasons).map((one) => ({
      clauses: one.clauses,
      says: inTheirs(one.says),
      runs: inTheirs(one.runs),
    })),
    freedoms: freedomsOf(situation, facts).map((code) => {
      const { title, says } = FREEDOMS[code]
      return { code, title, says: inTheirs(says) }
    }),
    scope: { ...scope, says: inTheirs(scope.says) },
    urgent: urgentOf(situation, facts).map(inTheirs),
    steps: stepsOf(situation, kind, { pack, overrides, facts }).map((one) => ({
      ...one,
      says: inTheirs(one.says),
    })),
    tell: [...new Set(reasons.flatMap((one) => one.roles ?? []))],
    clauses: [...new Set([...cited, ...unsaid, ...toScope])],
  }
}

const UNSAID: Readonly<Record<Exclude<PolicySays, 'speaks'>, string>> = {
  silent: 'Your policy does not say.',
  unreadable: 'This part of your policy cannot be read, so nothing rests on it.',
  not_bound: 'Your policy does not bind you here.',
}

function headlineOf(kind: AnswerKind, policy: PolicySays, first: Ruling | undefined): string {
  const says = first?.says ?? ''
  if (policy === 'speaks') return says
  const adds = kind !== 'silent' || first?.roles !== undefined
  return adds ? `${UNSAID[policy]} ${says}`.trim() : UNSAID[policy]
}

function readable(ruling: Ruling, pack: Pack): Ruling {
  return {
    ...ruling,
    says: inWords(ruling.says, pack),
    ifs: (ruling.ifs ?? []).map((one) => inWords(one, pack)),
  }
}
