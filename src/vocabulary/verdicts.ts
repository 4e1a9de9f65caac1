/** How much a finding weighs. `advice` alone leaves a post clear. Ordered from lightest to gravest. */
export const SEVERITIES = ['advice', 'review', 'block'] as const
export type Severity = (typeof SEVERITIES)[number]

/** What the gate says of a whole draft. */
export const VERDICTS = ['clear', 'review', 'block'] as const
export type Verdict = (typeof VERDICTS)[number]

/**
 * The verdict on a draft is its gravest finding; advice never holds a post up.
 * @param severities the severity of each finding, in any order
 */
export function verdictOf(severities: Iterable<Severity>): Verdict {
  let verdict: Verdict = 'clear'
  for (const severity of severities) {
    if (severity === 'block') return 'block'
    if (severity === 'review') verdict = 'review'
  }
  return verdict
}
