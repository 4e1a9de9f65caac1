import type { ReferenceFact } from '../facts/fact.ts'
import type { Pack } from '../types.ts'
import {
  type Found,
  LINT_RULES,
  LINT_SEVERITIES,
  type LintFinding,
  type LintRule,
} from './finding.ts'
import { anotherOrganisation } from './rules/another-organisation.ts'
import { authorApproves } from './rules/author-approves.ts'
import { contradictions } from './rules/contradictions.ts'
import { crossReferences } from './rules/cross-references.ts'
import { dates } from './rules/dates.ts'
import { lostText } from './rules/lost-text.ts'
import { missingSubjects } from './rules/missing-subjects.ts'
import { neverAutomated } from './rules/never-automated.ts'
import { otherNation } from './rules/other-nation.ts'
import { overdueReview } from './rules/overdue-review.ts'
import { peopleNamed } from './rules/people-named.ts'
import { safeguardingRoute } from './rules/safeguarding-route.ts'
import { singleRoute } from './rules/single-route.ts'
import { superseded } from './rules/superseded.ts'
import { templateText } from './rules/template-text.ts'
import { twoReadings } from './rules/two-readings.ts'
import { withoutRepeats } from './without-repeats.ts'

type Rule = (pack: Pack, facts: readonly ReferenceFact[], today: string) => readonly Found[]

const RULES: Readonly<Record<LintRule, Rule>> = {
  never_automated: neverAutomated,
  safeguarding_route: safeguardingRoute,
  single_route: singleRoute,
  contradiction: contradictions,
  two_readings: twoReadings,
  dates: (pack, _, today) => dates(pack, today),
  overdue_review: (pack, _, today) => overdueReview(pack, today),
  author_approves: authorApproves,
  cross_reference: crossReferences,
  organisation: anotherOrganisation,
  template: templateText,
  person: peopleNamed,
  superseded,
  other_nation: otherNation,
  lost_text: lostText,
  missing_subject: missingSubjects,
}

/**
 * Every fault of a policy, the gravest first. What only the paper shows is read from the marks of the
 * pack's clauses, never from which pack it is.
 * @param facts what is known of law, guidance, platforms and contacts
 * @param today calendar date in Europe/London
 */
export function lint(
  pack: Pack,
  facts: readonly ReferenceFact[],
  today: string,
): readonly LintFinding[] {
  const found = LINT_RULES.flatMap(({ code }) =>
    RULES[code](pack, facts, today).map(({ at, ...rest }) => ({
      ...rest,
      rule: code,
      id: `${code}:${at ?? rest.clauses.join(',')}`,
    })),
  )
  return withoutRepeats(found).toSorted((a, b) => rank(a) - rank(b))
}

function rank({ severity }: LintFinding): number {
  return LINT_SEVERITIES.findIndex((one) => one.code === severity)
}
