/** Accounts on networks, what is to be done there, and what was seen of it. Frozen: a change is a new migration. */
export const name = 'networks'

export const sql = /* sql */ `
alter table publications drop constraint publications_state_check;
alter table publications add constraint publications_state_check check (state in ('awaiting_proof', 'sending',
  'uncertain', 'reconnect', 'refused', 'live', 'takedown_due', 'taken_down', 'stopped'));
-- The network's own name for what Gatepost put there itself.
alter table publications add column remote_id text;
alter table publications add column why text not null default '';

create table network_accounts (
  trust_id uuid not null,
  channel_id uuid not null,
  server text not null check (server <> ''),
  handle text not null,
  identity text not null,
  -- What opens it, encrypted with a key that is not in the database.
  sealed text not null check (sealed <> ''),
  state text not null check (state in ('unconfirmed', 'open', 'reconnect')),
  why text not null default '',
  joined_by uuid not null,
  joined_at timestamptz(3) not null,
  confirmed_by uuid,
  confirmed_at timestamptz(3),
  expires_at timestamptz(3),
  primary key (trust_id, channel_id),
  foreign key (trust_id, channel_id) references channels,
  foreign key (trust_id, joined_by) references people,
  foreign key (trust_id, confirmed_by) references people,
  check ((confirmed_by is null) = (confirmed_at is null)),
  check (state = 'unconfirmed' or confirmed_by is not null)
);
call protect_by_trust('network_accounts');

create table network_errands (
  trust_id uuid not null,
  errand_id uuid not null,
  publication_id uuid not null,
  kind text not null check (kind in ('send', 'remove')),
  state text not null check (state in ('waiting', 'under_way', 'uncertain', 'done', 'failed', 'dropped')),
  attempt integer not null default 0 check (attempt >= 0),
  tries integer not null default 0 check (tries >= 0),
  not_before timestamptz(3) not null,
  lease_until timestamptz(3),
  uncertain_at timestamptz(3),
  opened_at timestamptz(3) not null,
  ended_at timestamptz(3),
  primary key (trust_id, errand_id),
  unique (trust_id, publication_id, kind),
  foreign key (trust_id, publication_id) references publications,
  check ((state = 'under_way') = (lease_until is not null)),
  check ((state in ('done', 'failed', 'dropped')) = (ended_at is not null))
);
create index network_errands_open on network_errands (trust_id, not_before) where ended_at is null;
create index network_errands_due on network_errands (not_before) where ended_at is null;
call protect_by_trust('network_errands');

create table live_checks (
  trust_id uuid not null,
  publication_id uuid not null,
  checked_at timestamptz(3) not null,
  outcome text not null check (outcome in ('same', 'changed', 'gone', 'unseen')),
  since timestamptz(3) not null,
  live_text text,
  live_photos integer,
  live_sha256 text,
  edited_at timestamptz(3),
  settled text check (settled in ('accepted')),
  settled_by uuid,
  settled_at timestamptz(3),
  primary key (trust_id, publication_id),
  foreign key (trust_id, publication_id) references publications,
  foreign key (trust_id, settled_by) references people,
  check ((settled is null) = (settled_at is null))
);
create index live_checks_odd on live_checks (trust_id) where outcome in ('changed', 'gone') and settled is null;
call protect_by_trust('live_checks');

create index publications_open on publications (trust_id, state)
  where state in ('awaiting_proof', 'sending', 'uncertain', 'reconnect', 'refused');
create index publications_remote on publications (trust_id, channel_id, published_at) where remote_id is not null;

revoke delete on network_errands from gatepost_app;

-- Trusts in which a post is due or something is to be done on a network: asked every few seconds.
create index posts_due_now on posts (scheduled_for) where state = 'approved' and scheduled_for is not null;
create function trusts_with_work(at timestamptz) returns setof uuid
  language sql stable security definer set search_path = gatepost
  begin atomic
    select trust_id from network_errands
      where ended_at is null and not_before <= at and (lease_until is null or lease_until <= at)
    union
    select trust_id from posts where state = 'approved' and scheduled_for <= at;
  end;
revoke execute on function trusts_with_work(timestamptz) from public;
grant execute on function trusts_with_work(timestamptz) to gatepost_app;
`
