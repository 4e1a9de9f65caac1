import type { App } from '../../../context.ts'
import { registerRequestList } from './list.tsx'
import { registerShowRequest } from './show.tsx'
import { registerRequestStep } from './step.tsx'

/** Asking for a new channel, and deciding on what others ask for. */
export function registerChannelRequests(app: App): void {
  registerRequestList(app)
  registerRequestStep(app)
  registerShowRequest(app)
}
