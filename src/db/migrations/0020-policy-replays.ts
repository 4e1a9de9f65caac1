/** What a draft of a policy would decide otherwise of posts that were sent. Frozen: a change is a new migration. */
export const name = 'policy-replays'

export const sql = /* sql */ `
create table policy_replays (
  trust_id uuid not null,
  replay_id uuid not null,
  draft_id uuid not null,
  school_id uuid not null,
  -- Exactly these words were tried, and beside the version then in force.
  content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
  policy_version_id uuid not null,
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  posts integer not null check (posts >= 0),
  judged integer not null default 0,
  unread integer not null default 0,
  verdicts_changed integer not null default 0,
  routes_changed integer not null default 0,
  -- The post judged last: what is stopped in the middle goes on after it.
  last_sent_at timestamptz(3),
  last_post_id uuid,
  started_by uuid not null,
  started_at timestamptz(3) not null,
  outcome text check (outcome in ('done', 'overtaken', 'failed')),
  finished_at timestamptz(3),
  primary key (trust_id, replay_id),
  -- Another one of the same draft takes its place.
  unique (trust_id, draft_id, school_id),
  check ((outcome is null) = (finished_at is null)),
  foreign key (trust_id, draft_id) references policy_drafts,
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, policy_version_id) references policy_versions,
  foreign key (trust_id, started_by) references people
);
create index policy_replays_waiting on policy_replays (trust_id, started_at) where outcome is null;
call protect_by_trust('policy_replays');

create table policy_replay_changes (
  trust_id uuid not null,
  replay_id uuid not null,
  post_id uuid not null,
  version integer not null,
  sent_at timestamptz(3) not null,
  verdict_before text not null check (verdict_before in ('clear', 'review', 'block')),
  verdict_after text not null check (verdict_after in ('clear', 'review', 'block')),
  -- The ways of approval where they part; else null.
  route_before jsonb,
  route_after jsonb,
  -- The findings that make the graver verdict.
  findings jsonb not null,
  primary key (trust_id, replay_id, post_id),
  check ((route_before is null) = (route_after is null)),
  foreign key (trust_id, replay_id) references policy_replays on delete cascade,
  foreign key (trust_id, post_id, version) references post_versions
);
call protect_by_trust('policy_replay_changes');

create index post_versions_sent on post_versions (trust_id, frozen_at, post_id) where frozen_at is not null;
`
