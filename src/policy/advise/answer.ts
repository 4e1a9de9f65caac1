import type { Role } from '../../vocabulary/roles.ts'
import type { Overrides, Pack } from '../types.ts'
import type { Facts } from './facts.ts'
import { FREEDOMS, type FreedomCode } from './freedoms.ts'
import { type Disagreement, disagreements } from './notes.ts'
import { type Looked, lookUp, type Ruling } from './ruling.ts'
import type { Situation, StepText } from './situation.ts'
import { type Scope, type Standing, scopeOf } from './standing.ts'
import { strictestOf } from './strictest.ts'
import { inWords } from './words.ts'

export const ANSWER_KINDS = ['may', 'may_if', 'may_not', 'silent'] as const
export type AnswerKind = (typeof ANSWER_KINDS)[number]

/** Who asks, at which school, with what is known so far. */
export interface Question {
  readonly pack: Pack
  readonly overrides?: Overrides
  readonly standing: Standing
  readonly facts: Facts
}

export interface Step {
  readonly says: string
  /** A page of the product on which it is done. */
  readonly go?: StepText['go']
}

/** An answer, worked out from one school's policy. Every text is ready to be read. */
export interface Answer {
  readonly kind: AnswerKind
  /** What decides, in a sentence. */
  readonly headline: string
  /** How far the policy speaks on it to whoever asks. */
  readonly policy: 'speaks' | 'silent' | 'unreadable' | 'not_bound'
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
  const asked = { pack, overrides, facts }
  const scope = scopeOf(pack, standing)
  const looked = situation.rules.map((rule) =>
    // Whom to tell is the answer to what one should do, and goes beside whether one may.
    lookUp('tell' in rule && situation.asks !== 'do' ? { ...rule, aside: true } : rule, asked),
  )
  const bound = scope.binds !== 'not_bound'
  const rulings = looked.flatMap((one) => (bound ? one.ruling : one.ground) ?? [])
  const ofOthers = bound ? [] : spokenIn(looked.flatMap((one) => one.ruling ?? []))
  const policy = bound ? howFar(looked, rulings) : 'not_bound'
  const kind = kindOf(situation, rulings, policy)
  const lost = looked.some(({ unsaid }) => unsaid?.status === 'unreadable')
  const conditions = situation.asks === 'do' ? [] : conditionsOf(kind, rulings, lost)
  const settled = settle(situation, kind, conditions.length)
  const inTheirs = (text: string) => inWords(text, pack)
  const reasons = inOrder(situation, settled, rulings)
  const steps = stepsOf(situation, settled, facts)
  return {
    kind: settled,
    headline: inTheirs(headlineOf(settled, policy, reasons[0])),
    policy,
    conditions: conditions.map(inTheirs),
    reasons: reasons.map((one) => readable(one, pack)),
    ofOthers: ofOthers.map((one) => readable(one, pack)),
    disagreements: disagreements(asked, rulings).map((one) => ({
      clauses: one.clauses,
      says: inTheirs(one.says),
      runs: inTheirs(one.runs),
    })),
    freedoms: freedomsOf(situation, facts).map((code) => ({
      code,
      title: FREEDOMS[code].title,
      says: inTheirs(FREEDOMS[code].says),
    })),
    scope: { ...scope, says: inTheirs(scope.says) },
    urgent: urgentOf(situation, facts).map(inTheirs),
    steps: steps.map((step) => ({ ...step, says: inTheirs(step.says) })),
    tell: [...new Set(reasons.flatMap((one) => one.roles ?? []))],
    clauses: [
      ...new Set([
        ...reasons.flatMap((one) => one.clauses),
        ...ofOthers.flatMap((one) => one.clauses),
        ...looked.flatMap((one) => one.unsaid?.clauses ?? []),
        ...(standing === 'employee' && bound ? [] : scope.clauses),
      ]),
    ],
  }
}

function spokenIn(rulings: readonly Ruling[]): readonly Ruling[] {
  return rulings.filter((one) => one.basis === 'clause' || one.basis === 'school')
}

function howFar(looked: readonly Looked[], rulings: readonly Ruling[]): Answer['policy'] {
  const deciding = rulings.filter((one) => !one.aside)
  const overruled = deciding.some((one) => one.not !== undefined)
  if (spokenIn(deciding).length > 0 || overruled) return 'speaks'
  return looked.some((one) => one.unsaid?.status === 'unreadable') ? 'unreadable' : 'silent'
}

function kindOf(
  { asks }: Situation,
  rulings: readonly Ruling[],
  policy: Answer['policy'],
): AnswerKind {
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

const UNSAID: Readonly<Record<Exclude<Answer['policy'], 'speaks'>, string>> = {
  silent: 'Your policy does not say.',
  unreadable: 'This part of your policy cannot be read, so nothing rests on it.',
  not_bound: 'Your policy does not bind you here.',
}

function headlineOf(kind: AnswerKind, policy: Answer['policy'], first: Ruling | undefined): string {
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

function freedomsOf({ freedoms = [] }: Situation, facts: Facts): readonly FreedomCode[] {
  return freedoms.flatMap((one) => {
    if (typeof one === 'string') return one
    return one.when(facts) ? one.code : []
  })
}

const IN_DANGER =
  'If a child is in danger now, ring 999. Then tell the {dsl}, and write down the time.'
const NO_COPIES =
  'If it may show a nude or sexual picture of somebody under 18, real or made: do not look again, copy, print, send or save it, and ask nobody to show it. Tell the {dsl} in words, now.'

function urgentOf({ urgent }: Situation, { danger, sexual }: Facts): readonly string[] {
  if (urgent === 'images' && sexual !== 'no') return [NO_COPIES]
  if (urgent === 'child' && danger === 'yes') {
    return ['Ring 999 now. Then tell the {dsl}, and write down the time.']
  }
  return urgent === 'child' && danger !== 'no' ? [IN_DANGER] : []
}

const ASK: Step = {
  says: 'Your policy leaves it open. Ask, and the answer helps everybody here.',
  go: 'ask',
}

function stepsOf(situation: Situation, kind: AnswerKind, facts: Facts): readonly Step[] {
  const steps = situation.steps
    .filter((step) => !step.when || step.when(facts))
    .map(({ says, go }): Step => (go ? { says, go } : { says }))
  return kind === 'silent' && !situation.asks ? [...steps, ASK] : steps
}
