import type { ParameterSection } from '../parameters/parameter.ts'
import { PARAMETERS } from '../parameters/registry.ts'
import { type ResolvedParameter, resolveParameter } from '../parameters/resolve.ts'
import { sameValue } from '../parameters/strictness.ts'
import type { Overrides, Pack } from '../types.ts'

/** One question under several policies. */
export interface ParameterComparison {
  readonly key: string
  readonly title: string
  readonly section: ParameterSection
  /** In the order of the policies. */
  readonly answers: readonly ResolvedParameter[]
  /** Whether what the documents say, or what runs, is not the same everywhere. */
  readonly differs: boolean
}

/** Every question of a policy side by side, in the order in which policies are read. */
export function compareParameters(
  policies: readonly { readonly pack: Pack; readonly overrides: Overrides }[],
): readonly ParameterComparison[] {
  return PARAMETERS.map(({ key, title, section }) => {
    const answers = policies.map(({ pack, overrides }) => resolveParameter(pack, key, overrides))
    const [first, ...others] = answers
    const differs = first !== undefined && others.some((one) => !same(first, one))
    return { key, title, section, answers, differs }
  })
}

function same(a: ResolvedParameter, b: ResolvedParameter): boolean {
  return a.status === b.status && sameOrNone(a.stated, b.stated) && sameOrNone(a.value, b.value)
}

function sameOrNone(a: ResolvedParameter['value'], b: ResolvedParameter['value']): boolean {
  return a === null || b === null ? a === b : sameValue(a, b)
}
