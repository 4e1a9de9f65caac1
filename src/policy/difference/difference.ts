import { PARAMETERS } from '../parameters/registry.ts'
import type { Overrides, Pack } from '../types.ts'
import { type AnswerChange, compareAnswers } from './answers.ts'
import { type ClauseChange, compareClauses } from './clauses.ts'

/** A line of the policy's title page that changed. */
export interface FactChange {
  readonly fact:
    | 'title'
    | 'version'
    | 'school'
    | 'jurisdiction'
    | 'dates'
    | 'terms'
    | 'roles'
    | 'fixed'
  readonly before: string
  readonly after: string
}

/** All that lies between two versions of a policy. */
export interface Difference {
  readonly facts: readonly FactChange[]
  readonly clauses: readonly ClauseChange[]
  readonly answers: readonly AnswerChange[]
  /** Whether words alone changed, so that nobody is bound to anything new. */
  readonly cosmetic: boolean
}

/**
 * What changed between two versions: words, the answers that the software acts on, and the title page.
 * @param overrides what the school has set for itself, which holds under both
 */
export function comparePolicies(before: Pack, after: Pack, overrides: Overrides = {}): Difference {
  const clauses = compareClauses(before.clauses, after.clauses)
  const answers = compareAnswers(before, after, overrides)
  const facts = compareFacts(before, after)
  const cosmetic =
    answers.length === 0 &&
    clauses.every((change) => change.kind === 'changed' && change.parts.every(isCosmetic)) &&
    facts.every((change) => COSMETIC_FACTS.has(change.fact))
  return { facts, clauses, answers, cosmetic }
}

/** Facts that bind nobody: what the version is called, and when it was looked at. */
const COSMETIC_FACTS: ReadonlySet<FactChange['fact']> = new Set(['title', 'version', 'dates'])

/** A heading may be put better, and a note on care is the keeper's own. */
function isCosmetic(part: string): boolean {
  return part === 'section' || part === 'care'
}

function compareFacts(before: Pack, after: Pack): readonly FactChange[] {
  const rows: readonly (readonly [FactChange['fact'], (pack: Pack) => string])[] = [
    ['title', (pack) => pack.title],
    ['version', (pack) => pack.version],
    ['school', (pack) => pack.school],
    ['jurisdiction', (pack) => pack.jurisdiction],
    ['fixed', fixedInWords],
    ['dates', datesInWords],
    ['terms', termsInWords],
    ['roles', ({ roles }) => roles.map((role) => `${role.says} (${role.clause})`).join(', ')],
  ]
  return rows.flatMap(([fact, read]) => {
    const [was, is] = [read(before), read(after)]
    return was === is ? [] : [{ fact, before: was, after: is }]
  })
}

/** How much of it a school may not change for itself. */
function fixedInWords({ adaptable }: Pack): string {
  const fixed = PARAMETERS.filter(({ key }) => adaptable?.includes(key) === false)
  return fixed.map(({ title }) => title).join(' ')
}

/** In one order: a policy that was kept in the database comes back with its keys in another. */
function termsInWords({ terms }: Pack): string {
  return [terms.learner, terms.learners, terms.head, terms.safeguardingLead, terms.school].join(
    ', ',
  )
}

function datesInWords({ dates }: Pack): string {
  const { lastReview, effective, nextReview } = dates
  return [
    `reviewed ${lastReview ?? 'no date'}`,
    `in force ${effective ?? 'no date'}`,
    `next review ${nextReview ?? 'no date'}`,
  ].join(', ')
}
