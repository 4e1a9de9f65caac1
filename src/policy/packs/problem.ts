/** One thing that is wrong with a pack, and where. */
export interface PackProblem {
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  readonly clause?: string | undefined
  /** What is wrong and what would be right. */
  readonly says: string
}

/** A problem on one line: file, line, clause, and what to do. */
export function formatProblem(problem: PackProblem): string {
  const clause = problem.clause ? ` ${problem.clause}:` : ''
  return `${problem.file}:${problem.line}${clause} ${problem.says}`
}
