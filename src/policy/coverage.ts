import { CONTROLS, type Control } from './controls/registry.ts'
import type { Clause, Pack } from './types.ts'

/** What the software does about one clause. */
export interface CoverageRow {
  readonly pack: string
  readonly clause: string
  /** The first of `controls`; null where the clause has none. */
  readonly control: string | null
  readonly controls: readonly string[]
  /** `built` only where every control of the clause is built. */
  readonly status: 'built' | 'planned' | 'none'
  /** Why there is no control. */
  readonly reason?: string | undefined
  readonly code: readonly string[]
  readonly tests: readonly string[]
}

function rowFor(pack: Pack, clause: Clause, controls: readonly Control[]): CoverageRow {
  const own = controls.filter((control) => clause.controls.includes(control.id))
  const known = { pack: pack.id, clause: clause.id }
  const [first] = clause.controls
  if (first === undefined) {
    return {
      ...known,
      control: null,
      controls: [],
      status: 'none',
      reason: clause.none,
      code: [],
      tests: [],
    }
  }
  const built = own.length === clause.controls.length && own.every((one) => one.status === 'built')
  return {
    ...known,
    control: first,
    controls: clause.controls,
    status: built ? 'built' : 'planned',
    code: [...new Set(own.flatMap((control) => control.code))],
    tests: [...new Set(own.flatMap((control) => control.tests))],
  }
}

/** One row for every clause of every pack, in the order given. */
export function coverage(
  packs: readonly Pack[],
  controls: readonly Control[] = CONTROLS,
): readonly CoverageRow[] {
  return packs.flatMap((pack) => pack.clauses.map((clause) => rowFor(pack, clause, controls)))
}
