export type { CalendarPost } from './calendar/calendar-post.ts'
export { type CalendarDay, calendarPosts } from './calendar/calendar-posts.ts'
export { channelsToFilter } from './calendar/channels-to-filter.ts'
export type { CalendarFilter } from './calendar/conditions.ts'
export { postsWithoutDay, type UndatedPost } from './calendar/posts-without-day.ts'
export { type DayNotes, notesOf, schoolDay, type Term } from './calendar/school-days.ts'
export { CALENDAR_VIEWS, type CalendarView, type Span, spanOf } from './calendar/span.ts'
export {
  type AddRegularPost,
  type AddTemplate,
  type AddTerm,
  addRegularPostForm,
  addTemplateForm,
  addTermForm,
} from './forms.ts'
export { addRegularPost } from './regular/add-regular-post.ts'
export { draftRegularPost, regularPostsDue } from './regular/draft-due.ts'
export { endRegularPost } from './regular/end-regular-post.ts'
export { type ExpectedPost, expectedPosts } from './regular/expected-posts.ts'
export { occurrences, RHYTHMS, type Rhythm } from './regular/occurrences.ts'
export { type RegularPost, regularPostsOf } from './regular/regular-posts-of.ts'
export { addTemplate } from './templates/add-template.ts'
export { endTemplate } from './templates/end-template.ts'
export { startFromTemplate } from './templates/start-from-template.ts'
export { type TemplateRecord, templatesOf } from './templates/templates-of.ts'
export { addTerm } from './terms/add-term.ts'
export { removeTerm } from './terms/remove-term.ts'
export { type TermRecord, termsOf } from './terms/terms-of.ts'
