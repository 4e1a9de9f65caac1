/** What belongs to a case can be taken out of it again. Frozen: a change is a new migration. */
export const name = 'case-links'

export const sql = /* sql */ `
-- What ended stays to be read, so one thing can be put into a case more than once.
alter table case_concerns
  add column link_id uuid not null default gen_random_uuid(),
  add column why text not null default 'came_from' check (why in ('came_from', 'same_event', 'same_people')),
  add column ended_at timestamptz(3),
  add column ended_by uuid,
  -- Why it was taken out, encrypted.
  add column sealed_reason text,
  add check ((ended_at is null) = (ended_by is null)),
  add check ((ended_at is null) = (sealed_reason is null)),
  add foreign key (trust_id, ended_by) references people;
alter table case_concerns drop constraint case_concerns_pkey;
alter table case_concerns
  add primary key (trust_id, link_id),
  alter column link_id drop default,
  alter column why drop default;
create unique index case_concerns_now on case_concerns (trust_id, case_id, matter_id) where ended_at is null;
grant update on case_concerns to gatepost_app;
`
