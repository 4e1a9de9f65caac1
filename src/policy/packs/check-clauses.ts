import { CONTROLS, findControl } from '../controls/registry.ts'
import type { Clause } from '../types.ts'
import type { PackFiles } from './files.ts'
import type { PackProblem } from './problem.ts'

const KNOWN_CONTROLS = CONTROLS.map((control) => control.id).join(', ')

/** Where a clause's marks point, each with its place in the file. */
function pointedAt(clause: Clause, index: number) {
  return (clause.marks ?? []).flatMap((mark, at) => {
    const path = (part: string) => [index, 'marks', at, part]
    if (mark.kind === 'reference') {
      return [
        { to: mark.leadsTo, path: path('leadsTo') },
        { to: mark.means, path: path('means') },
      ]
    }
    return mark.kind === 'organisation' ? [{ to: mark.instead ?? null, path: path('instead') }] : []
  })
}

/** Clauses: each once, under the pack's own prefix, with known controls or a reason for none. */
export function checkClauses(files: PackFiles): readonly PackProblem[] {
  const { file, content, lineOf } = files.clauses
  const problems: PackProblem[] = []
  const lineById = new Map<string, number>()
  const known = new Set((content ?? []).map((clause) => clause.id))
  for (const [index, clause] of (content ?? []).entries()) {
    const say = (line: number, says: string) =>
      problems.push({ file, line, clause: clause.id, says })
    const line = lineOf([index, 'id'])
    const earlier = lineById.get(clause.id)
    if (earlier !== undefined)
      say(line, `this clause stands twice; it is on line ${earlier} already`)
    lineById.set(clause.id, earlier ?? line)
    if (!clause.id.startsWith(`${files.id}:`))
      say(line, `a clause of this pack begins with '${files.id}:'`)
    for (const [at, control] of clause.controls.entries()) {
      if (findControl(control)) continue
      say(
        lineOf([index, 'controls', at]),
        `unknown control '${control}'; the known ones are ${KNOWN_CONTROLS}`,
      )
    }
    for (const { to, path } of pointedAt(clause, index)) {
      if (to === null || known.has(to)) continue
      say(lineOf(path), `there is no clause '${to}' in this pack`)
    }
    if (clause.controls.length === 0 && !clause.none) {
      say(line, 'name its controls, or say under `none` why it has none')
    }
    if (clause.controls.length > 0 && clause.none) {
      say(lineOf([index, 'none']), 'it has controls, so it cannot also have a reason for none')
    }
  }
  return problems
}
