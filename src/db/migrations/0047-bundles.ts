/** Bundles for the police, a panel or the authority. Frozen: a change is a new migration. */
export const name = 'bundles'

export const sql = /* sql */ `
-- What was put together and handed out. The bundle itself is not kept, its digest is.
create table bundles (
  trust_id uuid not null,
  bundle_id uuid not null,
  -- The case that it was made from.
  matter_id uuid not null,
  recipient text not null check (recipient in ('police', 'panel', 'authority')),
  basis text not null,
  parts text[] not null check (cardinality(parts) > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes > 0),
  files integer not null check (files >= 0),
  -- To whom by name, why, and what was left out, encrypted.
  sealed_words text not null,
  made_by uuid not null,
  made_at timestamptz(3) not null,
  -- When its last byte had gone out; null where the reader went away before.
  delivered_at timestamptz(3),
  primary key (trust_id, bundle_id),
  foreign key (trust_id, matter_id) references matters,
  foreign key (trust_id, made_by) references people
);
create index bundles_of_matter on bundles (trust_id, matter_id, made_at);
call protect_by_trust('bundles');

-- The key to the letters that stand for names: the same name has the same letter in every bundle of its matter.
create table bundle_names (
  trust_id uuid not null,
  name_id uuid not null,
  matter_id uuid not null,
  kind text not null check (kind in ('pupil', 'adult')),
  nr integer not null check (nr > 0),
  sealed_name text not null,
  since timestamptz(3) not null,
  primary key (trust_id, name_id),
  unique (trust_id, matter_id, kind, nr),
  foreign key (trust_id, matter_id) references matters
);
call protect_by_trust('bundle_names');

revoke delete on bundles, bundle_names from gatepost_app;
`
