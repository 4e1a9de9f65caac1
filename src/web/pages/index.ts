import type { App } from '../context.ts'
import { registerHealth } from './health.ts'
import { registerSignIn } from './sign-in.tsx'

/** Pages that anyone may open. */
export function registerPublicPages(app: App): void {
  registerHealth(app)
  registerSignIn(app)
}

/** Pages behind the sign-in. */
export function registerPages(_app: App): void {}
