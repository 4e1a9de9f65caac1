/** Leave for contact with learners online, the log of it, and reports of contact that nobody sought. Frozen: a change is a new migration. */
export const name = 'contact'

export const sql = /* sql */ `
create table contact_permits (
  trust_id uuid not null,
  permit_id uuid not null,
  school_id uuid not null,
  state text not null check (state in ('asked', 'active', 'closing', 'ended', 'refused', 'withdrawn')),
  revision integer not null default 1 check (revision > 0),
  asked_by uuid not null,
  asked_at timestamptz(3) not null,
  purpose text not null check (purpose <> ''),
  place text not null check (place <> ''),
  device text not null check (device <> ''),
  -- On this day the contact ends and the connection is removed.
  ends_on date not null,
  policy_version_id uuid not null,
  decided_by uuid,
  decided_at timestamptz(3),
  decide_reason text,
  closing_at timestamptz(3),
  closing_cause text check (closing_cause in ('end_date', 'early', 'left')),
  closing_reason text,
  attested_by uuid,
  attested_at timestamptz(3),
  primary key (trust_id, permit_id),
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, asked_by) references people,
  foreign key (trust_id, decided_by) references people,
  foreign key (trust_id, attested_by) references people,
  foreign key (trust_id, policy_version_id) references policy_versions,
  check ((decided_by is null) = (decided_at is null)),
  check ((closing_at is null) = (closing_cause is null)),
  check ((attested_by is null) = (attested_at is null)),
  check (state <> 'ended' or attested_at is not null)
);
create index contact_permits_of_school on contact_permits (trust_id, school_id, asked_at desc);
create index contact_permits_of_person on contact_permits (trust_id, asked_by, asked_at desc);
create index contact_permits_open on contact_permits (trust_id, ends_on) where state in ('asked', 'active', 'closing');
call protect_by_trust('contact_permits');

create table contact_permit_learners (
  trust_id uuid not null,
  permit_id uuid not null,
  learner_id uuid not null,
  parents text check (parents in ('agreed', 'told', 'not_told')),
  parents_on date,
  parents_how text check (parents_how in ('paper', 'mail', 'app', 'phone', 'person')),
  -- Who it was; or why telling them would be unsafe, for the safeguarding lead alone. Encrypted.
  sealed_parents text,
  noted_by uuid,
  noted_at timestamptz(3),
  primary key (trust_id, permit_id, learner_id),
  foreign key (trust_id, permit_id) references contact_permits,
  foreign key (trust_id, learner_id) references learners,
  foreign key (trust_id, noted_by) references people,
  check ((parents is null) = (noted_at is null)),
  check ((parents is null) = (sealed_parents is null)),
  check ((parents in ('agreed', 'told')) = (parents_on is not null))
);
create index contact_permit_learners_of_learner on contact_permit_learners (trust_id, learner_id);
call protect_by_trust('contact_permit_learners');

create table contact_log_entries (
  trust_id uuid not null,
  entry_id uuid not null,
  permit_id uuid not null,
  happened_at timestamptz(3) not null,
  -- What for, and what about in a line. Encrypted; never the messages themselves.
  sealed_words text not null check (sealed_words <> ''),
  written_by uuid not null,
  written_at timestamptz(3) not null,
  primary key (trust_id, entry_id),
  foreign key (trust_id, permit_id) references contact_permits,
  foreign key (trust_id, written_by) references people
);
create index contact_log_entries_of_permit on contact_log_entries (trust_id, permit_id, happened_at);
call protect_by_trust('contact_log_entries');

create table contact_log_looks (
  trust_id uuid not null,
  look_id uuid not null,
  entry_id uuid not null,
  looked_by uuid not null,
  looked_at timestamptz(3) not null,
  primary key (trust_id, look_id, entry_id),
  foreign key (trust_id, entry_id) references contact_log_entries,
  foreign key (trust_id, looked_by) references people
);
create index contact_log_looks_of_entry on contact_log_looks (trust_id, entry_id);
call protect_by_trust('contact_log_looks');

-- What stands here in clear are codes, ids and dates; every word is encrypted with a key outside the database.
create table contact_reports (
  trust_id uuid not null,
  report_id uuid not null,
  school_id uuid not null,
  made_by uuid not null,
  made_at timestamptz(3) not null,
  contact_from text not null check (contact_from in ('learner', 'former_learner', 'parent')),
  learner_id uuid,
  answered text not null check (answered in ('no', 'yes')),
  thought_safe text not null check (thought_safe in ('yes', 'unsure', 'no')),
  past text not null check (past in ('nobody', 'dsl', 'head', 'both')),
  sealed_words text not null check (sealed_words <> ''),
  state text not null check (state in ('sent', 'acknowledged', 'closed')),
  acknowledged_by uuid,
  acknowledged_at timestamptz(3),
  closed_by uuid,
  closed_at timestamptz(3),
  -- The case that it became part of.
  case_id uuid,
  primary key (trust_id, report_id),
  foreign key (trust_id, report_id) references matters,
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, made_by) references people,
  foreign key (trust_id, learner_id) references learners,
  foreign key (trust_id, acknowledged_by) references people,
  foreign key (trust_id, closed_by) references people,
  check ((acknowledged_by is null) = (acknowledged_at is null)),
  check ((closed_by is null) = (closed_at is null)),
  check ((state = 'closed') = (closed_at is not null))
);
create index contact_reports_of_school on contact_reports (trust_id, school_id, made_at desc);
create index contact_reports_of_maker on contact_reports (trust_id, made_by, made_at desc);
call protect_by_trust('contact_reports');

create table contact_report_notes (
  trust_id uuid not null,
  note_id uuid not null,
  report_id uuid not null,
  kind text not null check (kind in ('by_reporter', 'note', 'closing')),
  written_by uuid not null,
  written_at timestamptz(3) not null,
  sealed_words text not null check (sealed_words <> ''),
  primary key (trust_id, note_id),
  foreign key (trust_id, report_id) references contact_reports,
  foreign key (trust_id, written_by) references people
);
create index contact_report_notes_of_report on contact_report_notes (trust_id, report_id, written_at);
call protect_by_trust('contact_report_notes');

revoke delete on contact_permits, contact_permit_learners, contact_reports from gatepost_app;
-- Nobody edits what was written.
revoke update, delete on contact_log_entries, contact_log_looks, contact_report_notes from gatepost_app;
`
