import { isMatter, MATTERS } from '../advise/matters.ts'
import { CHECKLIST_CODES, isChecklistCode } from '../checklist/items.ts'
import type { PackFiles } from './files.ts'
import type { PackProblem } from './problem.ts'

function checkDates(files: PackFiles): readonly PackProblem[] {
  const { file, content, lineOf } = files.pack
  const last = content?.dates.lastReview
  const next = content?.dates.nextReview
  if (!last || !next || next > last) return []
  const line = lineOf(['dates', 'nextReview'])
  return [{ file, line, says: `the next review (${next}) is not after the last one (${last})` }]
}

/** Who the pack is, and that whatever it cites is among its clauses. */
export function checkIdentity(files: PackFiles): readonly PackProblem[] {
  const { file, content, lineOf } = files.pack
  if (!content) return []
  const known = new Set((files.clauses.content ?? []).map((clause) => clause.id))
  const problems: PackProblem[] = []
  if (content.id !== files.id) {
    problems.push({
      file,
      line: lineOf(['id']),
      says: `the pack calls itself '${content.id}' and lies in the folder '${files.id}'`,
    })
  }
  const cited: readonly (readonly [string, readonly PropertyKey[]])[] = [
    ...content.roles.map((role, at) => [role.clause, ['roles', at, 'clause']] as const),
    ...content.related.map((related, at) => [related.clause, ['related', at, 'clause']] as const),
    ...content.conflicts.flatMap((conflict, at) =>
      conflict.clauses.map((clause, nth) => [clause, ['conflicts', at, 'clauses', nth]] as const),
    ),
    ...Object.entries(content.subjects ?? {}).flatMap(([subject, clauses = []]) =>
      clauses.map((clause, nth) => [clause, ['subjects', subject, nth]] as const),
    ),
  ]
  for (const [clause, path] of cited) {
    if (known.has(clause)) continue
    problems.push({ file, line: lineOf(path), says: `there is no clause '${clause}' in this pack` })
  }
  return [...problems, ...checkDates(files)]
}

/** Topics: only known checklist items and everyday matters, standing on clauses of the pack. */
export function checkTopics(files: PackFiles): readonly PackProblem[] {
  const { file, content, lineOf } = files.topics
  const known = new Set((files.clauses.content ?? []).map((clause) => clause.id))
  const problems: PackProblem[] = []
  for (const [topic, clauses] of Object.entries(content ?? {})) {
    if (!isChecklistCode(topic) && !isMatter(topic)) {
      const topics = [...CHECKLIST_CODES, ...MATTERS].join(', ')
      const says = `'${topic}' is no checklist item and no everyday matter; the known ones are ${topics}`
      problems.push({ file, line: lineOf([topic]), says })
    }
    for (const [at, clause] of clauses.entries()) {
      if (known.has(clause)) continue
      const says = `${topic}: there is no clause '${clause}' in this pack`
      problems.push({ file, line: lineOf([topic, at]), says })
    }
  }
  return problems
}
