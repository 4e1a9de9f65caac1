/**
 * Requests for new channels with what was decided on them, and the small registers beside them: brand,
 * friends of a channel, calls, sites of others and media enquiries. Frozen: a change is a new migration.
 */
export const name = 'channel-requests'

export const sql = /* sql */ `
create table channel_requests (
  trust_id uuid not null,
  request_id uuid not null,
  school_id uuid not null,
  applicant_id uuid not null,
  state text not null check (state in
    ('draft', 'in_review', 'changes_requested', 'refused', 'approved', 'withdrawn')),
  -- Grows with every change: a form that was opened on an older one is shown again, not kept.
  revision integer not null default 1,
  -- What was typed, right or wrong, so that nothing is lost on the way.
  answers jsonb not null,
  content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
  -- How often it was sent; a decision counts in the round in which it was made.
  round integer not null default 0,
  -- Fixed when it is sent: who approves, in order, and the policy that says so.
  chain jsonb,
  step integer not null default 0,
  policy_version_id uuid,
  started_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  sent_at timestamptz(3),
  -- The channel that the last approval opened.
  channel_id uuid,
  primary key (trust_id, request_id),
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, applicant_id) references people,
  foreign key (trust_id, policy_version_id) references policy_versions,
  foreign key (trust_id, channel_id) references channels,
  check ((chain is null) = (policy_version_id is null)),
  check ((state = 'approved') = (channel_id is not null))
);
create index channel_requests_of_school on channel_requests (trust_id, school_id, state, updated_at);
create index channel_requests_of_applicant on channel_requests (trust_id, applicant_id, updated_at);
call protect_by_trust('channel_requests');

create table channel_request_decisions (
  trust_id uuid not null,
  decision_id uuid not null,
  request_id uuid not null,
  round integer not null,
  step integer not null,
  -- The role in which it was decided, and why it was theirs to decide.
  role text not null,
  standing text not null check (standing in ('role', 'stands_in', 'twice')),
  as_cover boolean not null,
  decided_by uuid not null,
  outcome text not null check (outcome in ('approved', 'changes_requested', 'refused')),
  -- Which parts of the request this person approves.
  parts text[] not null,
  reason text check (reason <> ''),
  content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
  decided_at timestamptz(3) not null,
  primary key (trust_id, decision_id),
  foreign key (trust_id, request_id) references channel_requests,
  foreign key (trust_id, decided_by) references people,
  check (outcome = 'approved' or reason is not null)
);
create unique index channel_request_decisions_once on channel_request_decisions
  (trust_id, request_id, round, step);
call protect_by_trust('channel_request_decisions');

create table asked_permissions (
  trust_id uuid not null,
  permission_id uuid not null,
  school_id uuid not null,
  kind text not null check (kind in ('brand', 'friend', 'call', 'outside_site', 'enquiry')),
  state text not null check (state in ('asked', 'granted', 'refused', 'withdrawn', 'ended')),
  revision integer not null default 1,
  asked_by uuid not null,
  asked_at timestamptz(3) not null,
  -- What it is about, in a line, and the further answers of its form.
  title text not null check (title <> ''),
  answers jsonb not null,
  -- Who decides, in order, by the policy of the day on which it was asked.
  steps jsonb not null,
  step integer not null default 0,
  round integer not null default 1,
  policy_version_id uuid not null,
  -- The last day on which it holds, where it has one.
  ends_on date,
  -- Who vets a friend from outside.
  vetter_id uuid,
  -- That parents or responsible adults agreed, and where that is kept.
  consent text check (consent <> ''),
  consent_by uuid,
  consent_at timestamptz(3),
  -- The answer to an enquiry, held until it is approved as it stands.
  reply text check (reply <> ''),
  ended_by uuid,
  ended_at timestamptz(3),
  end_reason text check (end_reason <> ''),
  primary key (trust_id, permission_id),
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, policy_version_id) references policy_versions,
  foreign key (trust_id, asked_by) references people,
  foreign key (trust_id, vetter_id) references people,
  foreign key (trust_id, consent_by) references people,
  foreign key (trust_id, ended_by) references people,
  check ((consent is null) = (consent_by is null and consent_at is null)),
  check ((state = 'ended') = (ended_by is not null and ended_at is not null))
);
create index asked_permissions_of_school on asked_permissions (trust_id, school_id, kind, state, asked_at);
create index asked_permissions_of_asker on asked_permissions (trust_id, asked_by, asked_at);
call protect_by_trust('asked_permissions');

create table permission_decisions (
  trust_id uuid not null,
  decision_id uuid not null,
  permission_id uuid not null,
  round integer not null,
  step integer not null,
  -- Null for the person named to vet.
  role text,
  standing text not null check (standing in ('role', 'stands_in', 'twice')),
  as_cover boolean not null,
  decided_by uuid not null,
  outcome text not null check (outcome in ('approved', 'refused')),
  reason text check (reason <> ''),
  content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
  decided_at timestamptz(3) not null,
  primary key (trust_id, decision_id),
  foreign key (trust_id, permission_id) references asked_permissions,
  foreign key (trust_id, decided_by) references people,
  check (outcome = 'approved' or reason is not null)
);
create unique index permission_decisions_once on permission_decisions
  (trust_id, permission_id, round, step);
call protect_by_trust('permission_decisions');

revoke delete on channel_requests, asked_permissions from gatepost_app;
revoke update, delete on channel_request_decisions, permission_decisions from gatepost_app;
`
