/**
 * What the software does because of a clause. A `built` control names the code that carries it out and the tests
 * that prove it; a `planned` one claims nothing and is shown so.
 */
export interface Control {
  readonly id: string
  readonly title: string
  readonly does: string
  readonly status: 'built' | 'planned'
  readonly code: readonly string[]
  readonly tests: readonly string[]
}

/**
 * A control that is carried out.
 * @param code paths from the root of the project, and those of its tests
 */
export function built(
  id: string,
  title: string,
  does: string,
  code: readonly string[] = [],
  tests: readonly string[] = [],
): Control {
  return { id, title, does, status: 'built', code, tests }
}
