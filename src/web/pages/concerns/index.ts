import type { App } from '../../context.ts'
import { registerActOnConcern } from './act-on-concern.tsx'
import { registerConcern } from './concern.tsx'
import { registerFromHandover } from './from-handover.tsx'
import { registerNewConcern } from './new-concern.tsx'
import { registerConcernList } from './register.tsx'

/** Reporting a concern as somebody who works here, and the register of them for those who may know. */
export function registerConcerns(app: App): void {
  registerNewConcern(app)
  registerConcernList(app)
  registerFromHandover(app)
  registerConcern(app)
  registerActOnConcern(app)
}
