import type { App } from '../../context.ts'
import { registerCalendarPage } from './calendar.tsx'
import { registerMovePost } from './move.tsx'
import { registerTerms } from './terms.tsx'

/** What was and is to go out, when; and the terms around it. */
export function registerCalendar(app: App): void {
  registerCalendarPage(app)
  registerMovePost(app)
  registerTerms(app)
}
