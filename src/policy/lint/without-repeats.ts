import type { LintFinding, LintRule } from './finding.ts'

/** Rules that tell one kind of contradiction more sharply than its entry among the conflicts does. */
const SHARPER: readonly LintRule[] = [
  'dates',
  'author_approves',
  'cross_reference',
  'organisation',
  'template',
  'single_route',
]

/**
 * Findings in which a contradiction that one sharper rule tells in full is not told again; the sharper
 * findings take over which reading runs.
 */
export function withoutRepeats(findings: readonly LintFinding[]): readonly LintFinding[] {
  const runs = new Map<string, string | undefined>()
  const repeats = new Set<string>()
  for (const conflict of findings.filter((one) => one.rule === 'contradiction')) {
    const sharper = toldBy(conflict, findings)
    if (sharper.length === 0) continue
    repeats.add(conflict.id)
    for (const one of sharper) runs.set(one.id, conflict.runs)
  }
  return findings
    .filter((one) => !repeats.has(one.id))
    .map((one) => (runs.has(one.id) && !one.runs ? { ...one, runs: runs.get(one.id) } : one))
}

/** The findings of one sharper rule that together name every clause of a contradiction. */
function toldBy(conflict: LintFinding, findings: readonly LintFinding[]): readonly LintFinding[] {
  for (const rule of SHARPER) {
    const own = findings.filter(
      (one) => one.rule === rule && one.clauses.some((id) => conflict.clauses.includes(id)),
    )
    const named = new Set(own.flatMap((one) => one.clauses))
    if (conflict.clauses.every((id) => named.has(id))) return own
  }
  return []
}
