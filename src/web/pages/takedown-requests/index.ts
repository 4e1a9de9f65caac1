import type { App } from '../../context.ts'
import { registerTakedownLetter } from './letter.tsx'
import { registerTakedownList } from './list.tsx'
import { registerOneTakedown } from './one.tsx'

/** Having something taken down that stands elsewhere: for whoever may know of the matter. */
export function registerTakedownRequests(app: App): void {
  registerTakedownList(app)
  registerTakedownLetter(app)
  registerOneTakedown(app)
}
