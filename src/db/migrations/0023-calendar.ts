/** Where each post stands on the calendar, and the terms of schools. Frozen: a change is a new migration. */
export const name = 'calendar'

export const sql = /* sql */ `
alter table posts add column published_at timestamptz(3);
update posts p set published_at = (
  select min(u.published_at) from publications u
  where u.trust_id = p.trust_id and u.post_id = p.post_id);
alter table posts add column calendar_at timestamptz(3)
  generated always as (coalesce(published_at, scheduled_for)) stored;

-- A month of a whole trust, and of one school of it.
create index posts_on_calendar on posts (trust_id, calendar_at, post_id) where calendar_at is not null;
create index posts_on_calendar_of_school on posts (trust_id, school_id, calendar_at, post_id)
  where calendar_at is not null;
-- What waits without a day.
create index posts_without_day on posts (trust_id, updated_at)
  where calendar_at is null and state in ('in_review', 'approved', 'held');

create table school_terms (
  trust_id uuid not null,
  term_id uuid not null,
  school_id uuid not null,
  name text not null check (name <> ''),
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  added_by uuid not null,
  added_at timestamptz(3) not null,
  primary key (trust_id, term_id),
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, added_by) references people
);
create index school_terms_of_school on school_terms (trust_id, school_id, first_day);
call protect_by_trust('school_terms');
`
