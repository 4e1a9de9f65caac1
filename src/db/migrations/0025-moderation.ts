/** Comments on what a school publishes, and what its moderators do with them. Frozen: a change is a new migration. */
export const name = 'moderation'

export const sql = /* sql */ `
-- How comments are taken on a channel. A channel without a row takes none.
create table comment_settings (
  trust_id uuid not null,
  channel_id uuid not null,
  school_id uuid not null,
  is_open boolean not null,
  open_days integer not null check (open_days between 1 and 28),
  name_shown text not null check (name_shown in ('full', 'initials', 'none')),
  -- What each kind of rule does, where the school said so.
  effects jsonb not null,
  -- Words and phrases of the school's own.
  hold_words text[] not null,
  flag_words text[] not null,
  changed_by uuid not null,
  changed_at timestamptz(3) not null,
  primary key (trust_id, channel_id),
  foreign key (trust_id, channel_id) references channels,
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, changed_by) references people
);
call protect_by_trust('comment_settings');

-- The house rules that a removal cites. Without a channel it holds on each of the school.
create table house_rules (
  trust_id uuid not null,
  house_rule_id uuid not null,
  school_id uuid not null,
  channel_id uuid,
  title text not null check (title <> ''),
  severity text not null check (severity in ('minor', 'serious', 'severe')),
  -- What the author is told, politely.
  words_to_author text not null check (words_to_author <> ''),
  added_by uuid,
  added_at timestamptz(3) not null,
  ended_by uuid,
  ended_at timestamptz(3),
  primary key (trust_id, house_rule_id),
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, channel_id) references channels,
  foreign key (trust_id, added_by) references people,
  foreign key (trust_id, ended_by) references people,
  check ((ended_at is null) = (ended_by is null))
);
create unique index house_rules_once on house_rules (trust_id, school_id, channel_id, lower(title))
  nulls not distinct where ended_at is null;
call protect_by_trust('house_rules');

create table comments (
  trust_id uuid not null,
  comment_id uuid not null,
  school_id uuid not null,
  channel_id uuid not null,
  publication_id uuid,
  source text not null check (source in ('page', 'network', 'by_hand')),
  -- The same for the same comment, however often it is sent.
  once_key text not null check (once_key <> ''),
  -- On its network: its name there, the name of what it answers, and where a person can open it.
  remote_id text,
  on_remote_id text,
  remote_address text,
  author_name text not null,
  -- Keyed digest of who wrote it, as far as the channel tells.
  author_sha256 text not null check (author_sha256 ~ '^[0-9a-f]{64}$'),
  -- Null once it stands in the sealed copy alone.
  text text,
  text_sha256 text not null check (text_sha256 ~ '^[0-9a-f]{64}$'),
  -- Of the words alone, without case and signs, to tell a repeat.
  words_sha256 text not null check (words_sha256 ~ '^[0-9a-f]{64}$'),
  written_at timestamptz(3) not null,
  received_at timestamptz(3) not null,
  entered_by uuid,
  state text not null check (state in ('waiting', 'shown', 'removed', 'stopped')),
  revision integer not null check (revision > 0),
  standing text not null check (standing in ('held', 'flagged', 'plain')),
  -- The gravest first.
  rank smallint not null check (rank between 0 and 2),
  reasons jsonb not null,
  due_at timestamptz(3) not null,
  assigned_to uuid,
  assigned_at timestamptz(3),
  decided_at timestamptz(3),
  hide_state text not null check (hide_state in ('none', 'due', 'hidden', 'cannot', 'failed')),
  hide_tries integer not null default 0 check (hide_tries >= 0),
  hide_after timestamptz(3),
  hide_note text not null default '',
  -- Digest of the code with which its author sees what became of it.
  receipt_sha256 text check (receipt_sha256 ~ '^[0-9a-f]{64}$'),
  primary key (trust_id, comment_id),
  check ((assigned_to is null) = (assigned_at is null)),
  check ((state = 'waiting') <= (text is not null)),
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, channel_id) references channels,
  foreign key (trust_id, publication_id) references publications,
  foreign key (trust_id, entered_by) references people,
  foreign key (trust_id, assigned_to) references people
);
create unique index comments_once on comments (trust_id, channel_id, once_key);
create index comments_waiting on comments (trust_id, school_id, rank, due_at, comment_id)
  where state = 'waiting';
create index comments_waiting_on_post on comments (trust_id, publication_id) where state = 'waiting';
create index comments_shown on comments (trust_id, publication_id, received_at) where state = 'shown';
create index comments_decided on comments (trust_id, school_id, decided_at desc, comment_id desc)
  where state <> 'waiting';
create index comments_of_author on comments (trust_id, channel_id, author_sha256, received_at desc);
create index comments_of_words on comments (trust_id, channel_id, words_sha256, received_at desc);
create index comments_to_hide on comments (trust_id, hide_after) where hide_state = 'due';
create unique index comments_of_receipt on comments (trust_id, receipt_sha256)
  where receipt_sha256 is not null;
call protect_by_trust('comments');

create table comment_decisions (
  trust_id uuid not null,
  decision_id uuid not null,
  comment_id uuid not null,
  outcome text not null check (outcome in ('shown', 'removed', 'stopped', 'undone', 'appeal_upheld',
    'appeal_refused')),
  from_state text not null check (from_state in ('waiting', 'shown', 'removed', 'stopped')),
  house_rule_id uuid,
  severity text check (severity in ('minor', 'serious', 'severe')),
  words_to_author text,
  decided_by uuid not null,
  decided_at timestamptz(3) not null,
  primary key (trust_id, decision_id),
  -- Nothing is removed without the rule that it broke.
  check ((outcome = 'removed') <= (house_rule_id is not null and severity is not null)),
  foreign key (trust_id, comment_id) references comments,
  foreign key (trust_id, house_rule_id) references house_rules,
  foreign key (trust_id, decided_by) references people
);
create index comment_decisions_of_comment on comment_decisions (trust_id, comment_id, decided_at);
call protect_by_trust('comment_decisions');

-- What a comment was before it was taken away. Read through one query, which leaves an entry in the trail.
create table comment_copies (
  trust_id uuid not null,
  copy_id uuid not null,
  comment_id uuid not null,
  content jsonb not null,
  content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
  sealed_by uuid not null,
  sealed_at timestamptz(3) not null,
  -- Null while it belongs to a concern, which has a time of its own.
  keep_until date,
  primary key (trust_id, copy_id),
  unique (trust_id, comment_id),
  foreign key (trust_id, comment_id) references comments,
  foreign key (trust_id, sealed_by) references people
);
create index comment_copies_due on comment_copies (trust_id, keep_until) where keep_until is not null;
call protect_by_trust('comment_copies');

create table comment_appeals (
  trust_id uuid not null,
  appeal_id uuid not null,
  comment_id uuid not null,
  words text not null check (words <> ''),
  made_at timestamptz(3) not null,
  outcome text check (outcome in ('upheld', 'refused')),
  answer text,
  decided_by uuid,
  decided_at timestamptz(3),
  primary key (trust_id, appeal_id),
  unique (trust_id, comment_id),
  check ((outcome is null) = (decided_by is null) and (outcome is null) = (decided_at is null)),
  foreign key (trust_id, comment_id) references comments,
  foreign key (trust_id, decided_by) references people
);
create index comment_appeals_open on comment_appeals (trust_id, made_at) where outcome is null;
call protect_by_trust('comment_appeals');

-- From moderation to the safeguarding lead.
create table comment_handovers (
  trust_id uuid not null,
  handover_id uuid not null,
  school_id uuid not null,
  channel_id uuid not null,
  -- Null for what was seen elsewhere and never taken in.
  comment_id uuid,
  -- Null where no copy may be made.
  copy_id uuid,
  kind text not null check (kind in ('concern', 'illegal')),
  reason text not null check (reason <> ''),
  made_by uuid not null,
  made_at timestamptz(3) not null,
  acknowledged_by uuid,
  acknowledged_at timestamptz(3),
  primary key (trust_id, handover_id),
  check ((kind = 'illegal') <= (copy_id is null)),
  check ((acknowledged_by is null) = (acknowledged_at is null)),
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, channel_id) references channels,
  foreign key (trust_id, comment_id) references comments,
  foreign key (trust_id, copy_id) references comment_copies,
  foreign key (trust_id, made_by) references people,
  foreign key (trust_id, acknowledged_by) references people
);
create unique index comment_handovers_once on comment_handovers (trust_id, comment_id, kind)
  where comment_id is not null;
create index comment_handovers_of_school on comment_handovers (trust_id, school_id, made_at desc);
call protect_by_trust('comment_handovers');

-- Who looks after whose comments while they are away.
create table moderation_covers (
  trust_id uuid not null,
  moderation_cover_id uuid not null,
  school_id uuid not null,
  away_id uuid not null,
  covered_by uuid not null,
  from_date date not null,
  -- The first day on which it no longer holds.
  to_date date not null check (to_date >= from_date),
  named_by uuid not null,
  primary key (trust_id, moderation_cover_id),
  check (away_id <> covered_by),
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, away_id) references people,
  foreign key (trust_id, covered_by) references people,
  foreign key (trust_id, named_by) references people
);
create index moderation_covers_of_school on moderation_covers (trust_id, school_id, to_date);
call protect_by_trust('moderation_covers');

-- Posts on which somebody ended the comments before their time.
create table comment_closures (
  trust_id uuid not null,
  publication_id uuid not null,
  closed_by uuid not null,
  closed_at timestamptz(3) not null,
  primary key (trust_id, publication_id),
  foreign key (trust_id, publication_id) references publications,
  foreign key (trust_id, closed_by) references people
);
call protect_by_trust('comment_closures');

revoke delete on house_rules, comments, comment_appeals, comment_handovers, moderation_covers
  from gatepost_app;
revoke update, delete on comment_decisions from gatepost_app;
`
