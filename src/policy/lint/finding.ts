/** How pressing a fault is, the gravest first. */
export const LINT_SEVERITIES = [
  { code: 'grave', label: 'Mend now', means: 'unlawful or unsafe as it is written' },
  { code: 'fault', label: 'Mend at the next review', means: 'wrong, missing or out of date' },
  { code: 'advice', label: 'Worth a thought', means: 'could be misread or carried too far' },
] as const
export type LintSeverity = (typeof LINT_SEVERITIES)[number]['code']

/** The kinds of fault that a policy is searched for, in the order in which they are shown. */
export const LINT_RULES = [
  { code: 'never_automated', title: 'What software must not carry out' },
  { code: 'safeguarding_route', title: 'Safeguarding routes' },
  { code: 'single_route', title: 'One person to report to, and no other' },
  { code: 'contradiction', title: 'Contradictions' },
  { code: 'two_readings', title: 'Words with two readings' },
  { code: 'dates', title: 'Dates and cycles' },
  { code: 'overdue_review', title: 'Overdue review' },
  { code: 'author_approves', title: 'Who wrote it and who approved it' },
  { code: 'cross_reference', title: 'References that lead nowhere' },
  { code: 'organisation', title: 'Another organisation’s name' },
  { code: 'template', title: 'Leftovers of a template' },
  { code: 'person', title: 'People named instead of roles' },
  { code: 'superseded', title: 'Law and guidance that moved on' },
  { code: 'other_nation', title: 'Another nation’s law' },
  { code: 'lost_text', title: 'Lost text' },
  { code: 'missing_subject', title: 'What it does not speak of yet' },
] as const
export type LintRule = (typeof LINT_RULES)[number]['code']

/** One fault of a policy, with a proposal how to mend it. */
export interface LintFinding {
  /** The same fault of the same text has the same id at every run. */
  readonly id: string
  readonly rule: LintRule
  readonly severity: LintSeverity
  /** Where it stands; empty where the policy says nothing at all. */
  readonly clauses: readonly string[]
  readonly says: string
  readonly mend: string
  /** Which reading runs until it is mended. */
  readonly runs?: string | undefined
  /** Keys of the reference facts that it rests on. */
  readonly facts?: readonly string[] | undefined
}

/** A fault as a rule finds it; `at` tells apart two faults of one rule in the same clauses. */
export type Found = Omit<LintFinding, 'id' | 'rule'> & { readonly at?: string }
