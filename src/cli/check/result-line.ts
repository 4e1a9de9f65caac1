import { type Basis, clauseNumber, type Finding } from '../../policy/index.ts'
import type { CheckedResult } from './check-post.ts'

/** A finding as programs read it. Offsets are UTF-16 units of the part named by `part`. */
export interface FindingLine {
  readonly control: string
  readonly severity: Finding['severity']
  /** A clause's id, or what the finding stands on instead: `floor:`, `silent:` or `school:` and a parameter. */
  readonly clause: string
  /** The clause of the policy that a floor overrules. */
  readonly not?: string
  readonly start: number
  readonly end: number
  readonly text: string
  /** The UPN of the one learner meant, if it is one. */
  readonly learner: string | null
  /** Where any of several learners may be meant. */
  readonly learners?: readonly string[]
  readonly part: Finding['place']['part']
  readonly photo?: string
  readonly title: string
}

/** What a judgement stands on, in one word for programs. */
export function basisCode(basis: Basis): string {
  return basis.kind === 'clause' ? basis.clause : `${basis.kind}:${basis.parameter}`
}

/** One finding as it is printed with `--json`. */
export function findingLine(finding: Finding): FindingLine {
  const { control, severity, basis, start, end, text, learners, place, title } = finding
  return {
    control,
    severity,
    clause: basisCode(basis),
    ...(basis.kind === 'floor' && basis.not && { not: basis.not }),
    start,
    end,
    text,
    learner: learners.length === 1 ? (learners[0] ?? null) : null,
    ...(learners.length > 1 && { learners }),
    part: place.part,
    ...('photo' in place && { photo: place.photo }),
    title,
  }
}

/** What a judgement stands on, as people read it. */
export function citation(basis: Basis): string {
  if (basis.kind === 'clause')
    return [basis.clause, ...(basis.also ?? [])].map(clauseNumber).join(', ')
  if (basis.kind === 'school') return 'your school’s setting'
  if (basis.kind === 'silent') return 'the policy does not say'
  return basis.not ? `floor, not ${clauseNumber(basis.not)}` : 'floor'
}

/** A post's result as people read it. */
export function resultText(id: string | number, result: CheckedResult): string {
  const lines = result.findings.map(
    ({ severity, title, basis, mend }) =>
      `  ${severity.padEnd(6)}  ${title} (${citation(basis)})\n          ${mend}`,
  )
  return [`${id}: ${result.verdict}`, ...lines].join('\n')
}
