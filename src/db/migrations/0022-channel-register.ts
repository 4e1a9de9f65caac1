/**
 * Official channels kept as a register: who answers for them and runs them, what was looked at each term,
 * what is amiss since when, posts that wait for a channel, and how a channel is closed. Frozen: a change is a
 * new migration.
 */
export const name = 'channel-register'

export const sql = /* sql */ `
alter table channels
  add column owner_id uuid,
  add column purpose text not null default '',
  -- How its success is judged, and how it ends, as they were stated beforehand.
  add column success_measures text not null default '',
  add column exit_plan text not null default '',
  add column recovery_address text not null default '',
  -- Where the password is kept, never the password.
  add column password_location text not null default '',
  -- Its own house rules; empty where those of the school hold.
  add column house_rules text not null default '',
  -- The age of the youngest learner whom it is for; null where that was not said.
  add column youngest_age integer check (youngest_age between 2 and 19),
  add column stale_after_days integer not null default 90 check (stale_after_days between 7 and 366),
  -- Whatever an older installation has on record is given the same time to be put right as a new one.
  add column registered_on date not null default (now() at time zone 'Europe/London')::date,
  add column opens_on date,
  add column closes_on date,
  add column closed_on date,
  -- The form by which it was asked for; null for one that was there before.
  add column request_id uuid,
  add foreign key (trust_id, owner_id) references people;

update channels c set closed_on = coalesce(
  (select max((e.at at time zone 'Europe/London')::date) from trail_entries e
    where e.trust_id = c.trust_id and e.action = 'channel.closed' and e.subject = 'channel:' || c.channel_id),
  c.registered_on)
where c.status = 'closed';
alter table channels add check ((status = 'closed') = (closed_on is not null));

create table channel_staff (
  trust_id uuid not null,
  channel_staff_id uuid not null,
  channel_id uuid not null,
  person_id uuid not null,
  part text not null check (part in ('administrator', 'moderator')),
  from_date date not null,
  -- The first day on which it no longer holds.
  to_date date check (to_date >= from_date),
  added_by uuid not null,
  ended_by uuid,
  primary key (trust_id, channel_staff_id),
  foreign key (trust_id, channel_id) references channels,
  foreign key (trust_id, person_id) references people,
  foreign key (trust_id, added_by) references people,
  foreign key (trust_id, ended_by) references people,
  check ((to_date is null) = (ended_by is null))
);
create index channel_staff_of_channel on channel_staff (trust_id, channel_id);
create index channel_staff_of_person on channel_staff (trust_id, person_id);
create unique index channel_staff_once on channel_staff (trust_id, channel_id, person_id, part)
  where to_date is null;
call protect_by_trust('channel_staff');

create table channel_attestations (
  trust_id uuid not null,
  attestation_id uuid not null,
  channel_id uuid not null,
  kind text not null check (kind in ('mfa', 'privacy', 'messages', 'comments', 'house_rules', 'access')),
  -- How it is set, where there is something to be set.
  setting text check (setting in ('nobody', 'known', 'checked_first', 'anyone')),
  -- What was looked at and seen.
  seen text not null check (seen <> ''),
  attested_by uuid not null,
  attested_at timestamptz(3) not null,
  primary key (trust_id, attestation_id),
  foreign key (trust_id, channel_id) references channels,
  foreign key (trust_id, attested_by) references people,
  check ((setting is not null) = (kind in ('messages', 'comments')))
);
create index channel_attestations_of_channel
  on channel_attestations (trust_id, channel_id, kind, attested_at desc);
call protect_by_trust('channel_attestations');

create table channel_breaches (
  trust_id uuid not null,
  breach_id uuid not null,
  channel_id uuid not null,
  rule text not null check (rule <> ''),
  since date not null,
  noticed_at timestamptz(3) not null,
  mended_on date,
  primary key (trust_id, breach_id),
  foreign key (trust_id, channel_id) references channels
);
create index channel_breaches_of_channel on channel_breaches (trust_id, channel_id, since);
create unique index channel_breaches_once on channel_breaches (trust_id, channel_id, rule)
  where mended_on is null;
call protect_by_trust('channel_breaches');

-- A post that went out, or was to go out, and waits for one of its channels.
create table channel_holds (
  trust_id uuid not null,
  channel_hold_id uuid not null,
  channel_id uuid not null,
  post_id uuid not null,
  version integer not null,
  -- The rules of the channel that stopped it.
  rules text[] not null check (cardinality(rules) > 0),
  held_at timestamptz(3) not null,
  ended_at timestamptz(3),
  -- Null for the clock.
  ended_by uuid,
  outcome text check (outcome in ('published', 'given_up')),
  primary key (trust_id, channel_hold_id),
  foreign key (trust_id, channel_id) references channels,
  foreign key (trust_id, post_id, version) references post_versions,
  foreign key (trust_id, ended_by) references people,
  check ((ended_at is null) = (outcome is null))
);
create index channel_holds_of_channel on channel_holds (trust_id, channel_id) where ended_at is null;
create index channel_holds_of_post on channel_holds (trust_id, post_id);
create unique index channel_holds_once on channel_holds (trust_id, post_id, version, channel_id)
  where ended_at is null;
call protect_by_trust('channel_holds');

create table channel_closures (
  trust_id uuid not null,
  closure_id uuid not null,
  channel_id uuid not null,
  reason text not null check (reason <> ''),
  begun_by uuid not null,
  begun_at timestamptz(3) not null,
  -- Whether it did what it was for, judged against what was stated beforehand.
  success text check (success in ('met', 'partly', 'not_met')),
  review text not null default '',
  ended_by uuid,
  ended_at timestamptz(3),
  outcome text check (outcome in ('closed', 'dropped')),
  primary key (trust_id, closure_id),
  foreign key (trust_id, channel_id) references channels,
  foreign key (trust_id, begun_by) references people,
  foreign key (trust_id, ended_by) references people,
  check ((ended_at is null) = (outcome is null)),
  check ((ended_at is null) = (ended_by is null))
);
create index channel_closures_of_channel on channel_closures (trust_id, channel_id);
create unique index channel_closures_once on channel_closures (trust_id, channel_id) where ended_at is null;
call protect_by_trust('channel_closures');

create table channel_closure_tasks (
  trust_id uuid not null,
  closure_id uuid not null,
  task text not null check (task in ('tell_audience', 'keep_archive', 'rotate_access', 'end_account')),
  state text not null check (state in ('done', 'given_up')),
  -- What was done, or why it was not.
  words text not null check (words <> ''),
  -- Of the file of the archive, as it was downloaded.
  file_sha256 text check (file_sha256 ~ '^[0-9a-f]{64}$'),
  settled_by uuid not null,
  settled_at timestamptz(3) not null,
  primary key (trust_id, closure_id, task),
  foreign key (trust_id, closure_id) references channel_closures,
  foreign key (trust_id, settled_by) references people
);
call protect_by_trust('channel_closure_tasks');

revoke delete on channels, channel_staff, channel_breaches, channel_holds, channel_closures,
  channel_closure_tasks from gatepost_app;
revoke update, delete on channel_attestations from gatepost_app;
`
