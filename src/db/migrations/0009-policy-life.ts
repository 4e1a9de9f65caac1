/**
 * Drafts of policies, what people said of them, who approved them, and the notice that was given. Frozen:
 * a change is a new migration.
 */
export const name = 'policy-life'

export const sql = /* sql */ `
alter table people drop constraint people_kind_check;
alter table people add constraint people_kind_check check (kind in
  ('employee', 'governor', 'volunteer', 'agency', 'contractor', 'pta', 'visitor'));

create table policy_drafts (
  trust_id uuid not null references trusts,
  draft_id uuid not null,
  state text not null check (state in ('writing', 'consultation', 'for_approval', 'approved', 'noticed',
    'in_force', 'dropped')),
  -- What changes and why, for the change log.
  summary text not null check (summary <> ''),
  content jsonb not null,
  content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
  -- Grows with every change: a form that was opened on an older one is shown again, not kept.
  revision integer not null default 1,
  based_on uuid,
  started_by uuid not null,
  started_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  in_force_on date,
  notice_given_at timestamptz(3),
  primary key (trust_id, draft_id),
  foreign key (trust_id, based_on) references policy_versions,
  foreign key (trust_id, started_by) references people
);
call protect_by_trust('policy_drafts');

-- A draft of the trust is for several schools; no school has two drafts under way.
create table policy_draft_schools (
  trust_id uuid not null,
  draft_id uuid not null,
  school_id uuid not null,
  under_way boolean not null default true,
  -- The version that it became at this school.
  policy_version_id uuid,
  primary key (trust_id, draft_id, school_id),
  foreign key (trust_id, draft_id) references policy_drafts,
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, policy_version_id) references policy_versions
);
create unique index policy_draft_schools_under_way on policy_draft_schools (trust_id, school_id) where under_way;
call protect_by_trust('policy_draft_schools');

-- Whoever wrote any part of it, so that nobody approves their own words.
create table policy_draft_writers (
  trust_id uuid not null,
  draft_id uuid not null,
  person_id uuid not null,
  primary key (trust_id, draft_id, person_id),
  foreign key (trust_id, draft_id) references policy_drafts,
  foreign key (trust_id, person_id) references people
);
call protect_by_trust('policy_draft_writers');

create table policy_consultations (
  trust_id uuid not null,
  consultation_id uuid not null,
  draft_id uuid not null,
  kind text not null check (kind in ('union', 'staff', 'governors', 'families', 'other')),
  whom text not null check (whom <> ''),
  opened_on date not null,
  closes_on date not null check (closes_on >= opened_on),
  closed_at timestamptz(3),
  -- The words that were laid before them.
  content_sha256 text not null,
  opened_by uuid not null,
  primary key (trust_id, consultation_id),
  foreign key (trust_id, draft_id) references policy_drafts,
  foreign key (trust_id, opened_by) references people
);
create index policy_consultations_of_draft on policy_consultations (trust_id, draft_id);
call protect_by_trust('policy_consultations');

create table policy_comments (
  trust_id uuid not null,
  comment_id uuid not null,
  consultation_id uuid not null,
  clause_id text,
  from_whom text not null check (from_whom <> ''),
  words text not null check (words <> ''),
  entered_by uuid not null,
  entered_at timestamptz(3) not null,
  answer text,
  answered_by uuid,
  answered_at timestamptz(3),
  primary key (trust_id, comment_id),
  foreign key (trust_id, consultation_id) references policy_consultations,
  foreign key (trust_id, entered_by) references people,
  foreign key (trust_id, answered_by) references people,
  check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null))
);
create index policy_comments_of_consultation on policy_comments (trust_id, consultation_id);
call protect_by_trust('policy_comments');

create table policy_approvals (
  trust_id uuid not null,
  approval_id uuid not null,
  draft_id uuid not null,
  outcome text not null check (outcome in ('approved', 'sent_back')),
  -- The body as the policy calls it, with where its minutes say so.
  body text not null check (body <> ''),
  minute_ref text,
  met_on date,
  reason text,
  content_sha256 text not null,
  decided_by uuid not null,
  decided_at timestamptz(3) not null,
  primary key (trust_id, approval_id),
  foreign key (trust_id, draft_id) references policy_drafts,
  foreign key (trust_id, decided_by) references people,
  check (outcome <> 'approved' or (minute_ref <> '' and met_on is not null)),
  check (outcome <> 'sent_back' or reason <> '')
);
create index policy_approvals_of_draft on policy_approvals (trust_id, draft_id);
call protect_by_trust('policy_approvals');

-- Who was told, when, and when they opened it.
create table policy_notices (
  trust_id uuid not null,
  draft_id uuid not null,
  person_id uuid not null,
  given_at timestamptz(3) not null,
  seen_at timestamptz(3),
  primary key (trust_id, draft_id, person_id),
  foreign key (trust_id, draft_id) references policy_drafts,
  foreign key (trust_id, person_id) references people
);
create index policy_notices_of_person on policy_notices (trust_id, person_id);
call protect_by_trust('policy_notices');

-- A reason to look at a policy again, whether or not its day has come.
create table policy_reviews (
  trust_id uuid not null,
  review_id uuid not null,
  school_id uuid not null,
  cause text not null check (cause in ('law', 'guidance', 'case_law', 'incident', 'suggestion', 'date')),
  words text not null check (words <> ''),
  opened_by uuid,
  opened_at timestamptz(3) not null,
  outcome text,
  closed_by uuid,
  closed_at timestamptz(3),
  primary key (trust_id, review_id),
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, opened_by) references people,
  foreign key (trust_id, closed_by) references people,
  check ((outcome is null) = (closed_at is null))
);
create index policy_reviews_of_school on policy_reviews (trust_id, school_id);
call protect_by_trust('policy_reviews');

revoke update, delete on policy_approvals from gatepost_app;
revoke delete on policy_drafts, policy_draft_schools, policy_draft_writers, policy_consultations, policy_comments,
  policy_notices, policy_reviews from gatepost_app;
`
