/** How one thing stands: well, worth a look, or broken. */
export type Health = 'well' | 'warning' | 'broken'

/** What a check found, and how to mend it when it is not well. */
export interface Check {
  readonly name: string
  readonly health: Health
  readonly says: string
  readonly mend?: string
}

/** All is well. */
export function well(name: string, says: string): Check {
  return { name, health: 'well', says }
}

/** It works, but not for long or not as it should. */
export function warning(name: string, says: string, mend: string): Check {
  return { name, health: 'warning', says, mend }
}

/** Gatepost cannot be trusted with work until this is mended. */
export function broken(name: string, says: string, mend: string): Check {
  return { name, health: 'broken', says, mend }
}
