import type { PostState } from './post-states.ts'

/**
 * How a post stands on the calendar. An approved post is `scheduled` once whoever publishes it has
 * confirmed its slot; posts that were refused or withdrawn have no place there.
 */
export const CALENDAR_STANDINGS = [
  { code: 'draft', label: 'My drafts', states: ['draft'] },
  { code: 'waiting', label: 'Waiting', states: ['in_review', 'changes_requested'] },
  { code: 'approved', label: 'Approved, slot not confirmed', states: ['approved'] },
  { code: 'scheduled', label: 'Scheduled', states: ['approved'] },
  { code: 'held', label: 'Held or missed', states: ['held', 'lapsed'] },
  { code: 'published', label: 'Published', states: ['published'] },
  { code: 'taken_down', label: 'Taken down', states: ['coming_down', 'taken_down'] },
] as const satisfies readonly {
  readonly code: string
  readonly label: string
  readonly states: readonly PostState[]
}[]
export type CalendarStanding = (typeof CALENDAR_STANDINGS)[number]['code']
