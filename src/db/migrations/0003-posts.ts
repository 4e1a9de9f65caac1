/** Channels, photos, posts and what became of them. Frozen: a change is a new migration. */
export const name = 'posts'

export const sql = /* sql */ `
create table channels (
  trust_id uuid not null,
  channel_id uuid not null,
  school_id uuid not null,
  name text not null check (name <> ''),
  network text not null check (network in ('hosted', 'facebook', 'instagram', 'x', 'tiktok', 'linkedin',
    'youtube', 'bluesky', 'mastodon')),
  audience text not null check (audience in ('public', 'families', 'pupils')),
  address text not null,
  status text not null check (status in ('open', 'closed')),
  primary key (trust_id, channel_id),
  foreign key (trust_id, school_id) references schools
);
create index channels_of_school on channels (trust_id, school_id);

alter table consents add foreign key (trust_id, channel_id) references channels;
alter table objections add foreign key (trust_id, channel_id) references channels;

create table devices (
  trust_id uuid not null,
  device_id uuid not null,
  school_id uuid not null,
  label text not null check (label <> ''),
  owned_by text not null check (owned_by in ('school', 'person')),
  person_id uuid,
  approved_by uuid,
  approved_on date,
  retired_on date,
  primary key (trust_id, device_id),
  check (owned_by = 'school' or person_id is not null),
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, person_id) references people,
  foreign key (trust_id, approved_by) references people
);

-- Written permission of an adult to be named or shown in the school's posts.
create table mention_permissions (
  trust_id uuid not null,
  permission_id uuid not null,
  school_id uuid not null,
  person_id uuid,
  name text not null check (name <> ''),
  given_on date not null,
  ends_on date,
  evidence text not null,
  recorded_by uuid not null,
  primary key (trust_id, permission_id),
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, person_id) references people,
  foreign key (trust_id, recorded_by) references people
);

create table photos (
  trust_id uuid not null,
  photo_id uuid not null,
  school_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  thumb_sha256 text not null check (thumb_sha256 ~ '^[0-9a-f]{64}$'),
  file_name text not null,
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  bytes integer not null check (bytes > 0),
  removed jsonb not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz(3) not null,
  primary key (trust_id, photo_id),
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, uploaded_by) references people
);

create table posts (
  trust_id uuid not null,
  post_id uuid not null,
  school_id uuid not null,
  author_id uuid not null,
  kind text not null check (kind in ('standard', 'reminder')),
  state text not null check (state in ('draft', 'in_review', 'changes_requested', 'refused', 'approved',
    'held', 'lapsed', 'published', 'coming_down', 'taken_down', 'withdrawn')),
  version integer not null check (version > 0),
  revision integer not null check (revision > 0),
  route jsonb,
  step integer not null default 0 check (step >= 0),
  approved_sha256 text,
  scheduled_for timestamptz(3),
  slot_confirmed_by uuid,
  taken_down_reason text,
  policy_version_id uuid not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (trust_id, post_id),
  check ((state in ('approved', 'published')) <= (approved_sha256 is not null)),
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, author_id) references people,
  foreign key (trust_id, slot_confirmed_by) references people,
  foreign key (trust_id, policy_version_id) references policy_versions
);
create index posts_of_school on posts (trust_id, school_id, state, updated_at desc);
create index posts_of_author on posts (trust_id, author_id, state, updated_at desc);
create index posts_due on posts (trust_id, scheduled_for) where scheduled_for is not null;

create table post_versions (
  trust_id uuid not null,
  post_id uuid not null,
  version integer not null,
  content jsonb not null,
  content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
  created_at timestamptz(3) not null,
  saved_at timestamptz(3) not null,
  frozen_at timestamptz(3),
  primary key (trust_id, post_id, version),
  foreign key (trust_id, post_id) references posts
);

-- Read from the content when it is saved, so that a withdrawal finds every post of a learner.
create table post_learners (
  trust_id uuid not null,
  post_id uuid not null,
  version integer not null,
  learner_id uuid not null,
  how text not null check (how in ('pictured', 'named')),
  primary key (trust_id, post_id, version, learner_id, how),
  foreign key (trust_id, post_id, version) references post_versions on delete cascade,
  foreign key (trust_id, learner_id) references learners
);
create index post_learners_of_learner on post_learners (trust_id, learner_id);

create table post_channels (
  trust_id uuid not null,
  post_id uuid not null,
  version integer not null,
  channel_id uuid not null,
  primary key (trust_id, post_id, version, channel_id),
  foreign key (trust_id, post_id, version) references post_versions on delete cascade,
  foreign key (trust_id, channel_id) references channels
);

create table post_checks (
  trust_id uuid not null,
  check_id uuid not null,
  post_id uuid not null,
  version integer not null,
  stage text not null check (stage in ('submit', 'approve', 'publish', 'withdrawal')),
  verdict text not null check (verdict in ('clear', 'review', 'block')),
  findings jsonb not null,
  policy_version_id uuid not null,
  checked_at timestamptz(3) not null,
  primary key (trust_id, check_id),
  foreign key (trust_id, post_id, version) references post_versions
);
create index post_checks_of_post on post_checks (trust_id, post_id, checked_at);

create table post_decisions (
  trust_id uuid not null,
  decision_id uuid not null,
  post_id uuid not null,
  version integer not null,
  step integer not null,
  role text not null,
  decided_by uuid not null,
  as_cover boolean not null,
  outcome text not null check (outcome in ('approved', 'changes_requested', 'refused')),
  reason text,
  content_sha256 text not null,
  decided_at timestamptz(3) not null,
  primary key (trust_id, decision_id),
  check (outcome = 'approved' or reason <> ''),
  foreign key (trust_id, post_id, version) references post_versions,
  foreign key (trust_id, decided_by) references people
);
create index post_decisions_of_post on post_decisions (trust_id, post_id, decided_at);

create table publications (
  trust_id uuid not null,
  publication_id uuid not null,
  post_id uuid not null,
  version integer not null,
  channel_id uuid not null,
  state text not null check (state in ('awaiting_proof', 'live', 'takedown_due', 'taken_down', 'stopped')),
  content_sha256 text not null,
  published_by uuid,
  published_at timestamptz(3) not null,
  address text,
  proved_at timestamptz(3),
  taken_down_at timestamptz(3),
  primary key (trust_id, publication_id),
  unique (trust_id, post_id, version, channel_id),
  foreign key (trust_id, post_id, version) references post_versions,
  foreign key (trust_id, channel_id) references channels,
  foreign key (trust_id, published_by) references people
);
create index publications_live on publications (trust_id, channel_id, state, published_at desc);

create table takedowns (
  trust_id uuid not null,
  takedown_id uuid not null,
  publication_id uuid not null,
  cause text not null check (cause in ('consent', 'request', 'mistake')),
  opened_at timestamptz(3) not null,
  due_at timestamptz(3) not null,
  done_at timestamptz(3),
  done_by uuid,
  proof text,
  primary key (trust_id, takedown_id),
  check ((done_at is null) = (proof is null)),
  foreign key (trust_id, publication_id) references publications,
  foreign key (trust_id, done_by) references people
);
create unique index takedowns_one_open on takedowns (trust_id, publication_id) where done_at is null;
`
