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

/** A post's result as people read it: what holds of several photos alike is said once, with their names. */
export function resultText(id: string | number, result: CheckedResult): string {
  const said = Map.groupBy(result.findings, (finding) => saidOnce(finding) ?? finding)
  const lines = [...said.values()].flatMap((alike) => {
    const [first] = alike
    return first ? linesOf(first, photosOf(alike, id)) : []
  })
  return [`${id}: ${result.verdict}`, ...lines].join('\n')
}

/** The same for findings that say the same of photos; undefined for those about words. */
function saidOnce({ severity, title, basis, why, mend, place }: Finding): string | undefined {
  if (place.part !== 'photo') return undefined
  return JSON.stringify([severity, title, basis, why, mend])
}

function photosOf(findings: readonly Finding[], id: string | number): string[] {
  const photos = findings.flatMap(({ place }) => ('photo' in place ? [place.photo] : []))
  return photos.filter((photo) => photo !== id)
}

function linesOf(finding: Finding, photos: readonly string[]): string[] {
  const { severity, title, basis, why, mend } = finding
  // Why a check failed is told nowhere else.
  const failed = basis.kind === 'floor' && basis.parameter === 'check_failed'
  return [
    `  ${severity.padEnd(6)}  ${title} (${citation(basis)})`,
    ...[photos.length > 0 && `In ${photos.join(', ')}`, failed && why, mend]
      .filter(Boolean)
      .map((line) => `          ${line}`),
  ]
}
