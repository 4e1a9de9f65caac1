/** Who may know of what is confidential, and the chair of governors. Frozen: a change is a new migration. */
export const name = 'need-to-know'

export const sql = /* sql */ `
alter table appointments drop constraint appointments_role_check;
alter table appointments add constraint appointments_role_check check (role in ('author', 'line_manager',
  'deputy_head', 'head', 'media_officer', 'office', 'dsl', 'chair', 'governor', 'trust_officer', 'administrator'));
alter table covers drop constraint covers_role_check;
alter table covers add constraint covers_role_check check (role in ('line_manager', 'deputy_head', 'head',
  'media_officer', 'office', 'dsl', 'chair'));

-- A concern, a report or a case is first of all a matter: what it says stands elsewhere, encrypted.
create table matters (
  trust_id uuid not null,
  matter_id uuid not null,
  school_id uuid not null,
  kind text not null check (kind in ('concern', 'contact_report', 'low_level_concern', 'case')),
  -- Who holds one of these roles at the school may know of it, unless excluded.
  roles text[] not null check (roles <@ array['dsl', 'head', 'chair', 'trust_officer'] and cardinality(roles) > 0),
  opened_at timestamptz(3) not null,
  primary key (trust_id, matter_id),
  foreign key (trust_id, school_id) references schools
);
create index matters_of_school on matters (trust_id, school_id, kind, opened_at desc);
call protect_by_trust('matters');

-- Whom a matter is about never knows of it. A wrong name is ended, not deleted.
create table matter_exclusions (
  trust_id uuid not null,
  exclusion_id uuid not null,
  matter_id uuid not null,
  person_id uuid not null,
  cause text not null check (cause in ('subject', 'acts_for_subject', 'conflict')),
  since timestamptz(3) not null,
  made_by uuid,
  ended_at timestamptz(3),
  ended_by uuid,
  primary key (trust_id, exclusion_id),
  foreign key (trust_id, matter_id) references matters,
  foreign key (trust_id, person_id) references people,
  foreign key (trust_id, made_by) references people,
  foreign key (trust_id, ended_by) references people,
  check (ended_at >= since)
);
create unique index matter_exclusions_current on matter_exclusions (trust_id, matter_id, person_id)
  where ended_at is null;
create index matter_exclusions_of_person on matter_exclusions (trust_id, person_id) where ended_at is null;
call protect_by_trust('matter_exclusions');

create table matter_access (
  trust_id uuid not null,
  access_id uuid not null,
  matter_id uuid not null,
  person_id uuid not null,
  way text not null check (way in ('given', 'handler', 'break_glass')),
  given_by uuid not null,
  from_at timestamptz(3) not null,
  until_at timestamptz(3) check (until_at > from_at),
  ended_at timestamptz(3),
  ended_by uuid,
  -- Why, encrypted.
  sealed_reason text not null default '',
  primary key (trust_id, access_id),
  foreign key (trust_id, matter_id) references matters,
  foreign key (trust_id, person_id) references people,
  foreign key (trust_id, given_by) references people,
  foreign key (trust_id, ended_by) references people
);
create unique index matter_access_current on matter_access (trust_id, matter_id, person_id, way)
  where ended_at is null;
create index matter_access_of_person on matter_access (trust_id, person_id) where ended_at is null;
call protect_by_trust('matter_access');

revoke delete on matters, matter_exclusions, matter_access from gatepost_app;
`
