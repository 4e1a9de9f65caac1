/**
 * Lets a month be counted in the index alone: who may see a post, and where it stands, is in it.
 * Frozen: a change is a new migration.
 */
export const name = 'calendar-counts'

export const sql = /* sql */ `
drop index posts_on_calendar;
create index posts_on_calendar on posts (trust_id, calendar_at, post_id)
  include (state, author_id, school_id) where calendar_at is not null;
`
