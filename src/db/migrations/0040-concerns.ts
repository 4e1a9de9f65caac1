/** Concerns that people report, and what is said on them. Frozen: a change is a new migration. */
export const name = 'concerns'

export const sql = /* sql */ `
-- Codes, ids and digests alone: what was said stands encrypted in concern_messages.
create table concerns (
  trust_id uuid not null,
  concern_id uuid not null,
  school_id uuid not null,
  -- The policy by which its way was chosen.
  policy_version_id uuid not null,
  about text not null check (about in ('adult', 'pupil', 'online', 'staff_abuse', 'unsure')),
  reporter text not null check (reporter in ('staff', 'pupil', 'parent', 'comment')),
  -- Null for whoever is not signed in, or does not give their name.
  reported_by uuid,
  route text not null check (route in ('usual', 'head', 'chair', 'trust_officer')),
  -- The role whose holders it is about, where the reporter said so.
  subject_role text check (subject_role in ('dsl', 'head', 'chair', 'trust_officer')),
  handover_id uuid,
  -- Keyed digest of the code with which the reporter comes back.
  receipt_sha256 text check (receipt_sha256 ~ '^[0-9a-f]{64}$'),
  received_at timestamptz(3) not null,
  state text not null check (state in ('new', 'seen', 'linked', 'closed')),
  -- Since when something that the reporter said is unread.
  waits_since timestamptz(3),
  stop_answer text check (stop_answer in ('no', 'yes', 'unsure')),
  -- The first of several concerns about one event.
  event_id uuid,
  case_id uuid,
  primary key (trust_id, concern_id),
  foreign key (trust_id, concern_id) references matters,
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, policy_version_id) references policy_versions,
  foreign key (trust_id, reported_by) references people,
  foreign key (trust_id, handover_id) references comment_handovers,
  foreign key (trust_id, event_id) references concerns,
  foreign key (trust_id, case_id) references matters
);
create unique index concerns_of_receipt on concerns (trust_id, receipt_sha256)
  where receipt_sha256 is not null;
create unique index concerns_of_handover on concerns (trust_id, handover_id) where handover_id is not null;
create index concerns_of_school on concerns (trust_id, school_id, received_at desc, concern_id);
create index concerns_waiting on concerns (trust_id, school_id) where waits_since is not null;
create index concerns_of_event on concerns (trust_id, event_id) where event_id is not null;
create index concerns_of_case on concerns (trust_id, case_id) where case_id is not null;
call protect_by_trust('concerns');

-- What was said is added to, and never changed or taken away, by anybody.
create table concern_messages (
  trust_id uuid not null,
  message_id uuid not null,
  concern_id uuid not null,
  kind text not null check (kind in ('report', 'addition', 'withdrawal', 'reply', 'note')),
  -- Null for the reporter, who may be anybody.
  written_by uuid,
  written_at timestamptz(3) not null,
  -- Of the form that it was written in: sent twice, it stands once.
  once_key text not null check (once_key ~ '^[A-Za-z0-9_-]{20,50}$'),
  -- Encrypted with a key outside the database.
  sealed_words text not null,
  primary key (trust_id, message_id),
  foreign key (trust_id, concern_id) references concerns,
  foreign key (trust_id, written_by) references people
);
create unique index concern_messages_once on concern_messages (trust_id, once_key);
create index concern_messages_of_concern on concern_messages (trust_id, concern_id, written_at, message_id);
call protect_by_trust('concern_messages');

revoke delete on concerns from gatepost_app;
revoke update, delete on concern_messages from gatepost_app;
`
