/** Trusts, schools, policies, people, sessions and the trail. Frozen: a change is a new migration. */
export const name = 'foundation'

export const sql = /* sql */ `
create table trusts (
  trust_id uuid primary key,
  name text not null check (name <> ''),
  slug text not null unique check (slug ~ '^[a-z0-9-]{1,60}$'),
  created_at timestamptz(3) not null default now()
);

create table schools (
  trust_id uuid not null references trusts,
  school_id uuid not null,
  name text not null check (name <> ''),
  slug text not null unique check (slug ~ '^[a-z0-9-]{1,60}$'),
  town text not null,
  crest text not null,
  brand_colour text not null check (brand_colour ~ '^#[0-9a-f]{6}$'),
  strapline text not null,
  house_rules text not null,
  terms_of_use text not null,
  mail_domains text[] not null default '{}',
  public_contacts text[] not null default '{}',
  known_terms text[] not null default '{}',
  confidential_terms text[] not null default '{}',
  legacy_ticks_count boolean not null default false,
  -- Parameter key to value: what the school sets beyond its policy; it can only tighten.
  overrides jsonb not null default '{}',
  created_at timestamptz(3) not null default now(),
  primary key (trust_id, school_id)
);

create table policy_versions (
  trust_id uuid not null,
  policy_version_id uuid not null,
  school_id uuid not null,
  pack_id text not null,
  label text not null,
  content jsonb not null,
  content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
  in_force_from date not null,
  in_force_to date check (in_force_to > in_force_from),
  primary key (trust_id, policy_version_id),
  foreign key (trust_id, school_id) references schools
);
create unique index policy_versions_one_open on policy_versions (trust_id, school_id) where in_force_to is null;

create table people (
  trust_id uuid not null references trusts,
  person_id uuid not null,
  school_id uuid,
  name text not null check (name <> ''),
  position text not null,
  kind text not null check (kind in ('employee', 'governor', 'volunteer', 'agency', 'visitor')),
  email text not null check (email = lower(email) and email <> ''),
  password_hash text,
  line_manager_id uuid,
  left_on date,
  created_at timestamptz(3) not null default now(),
  primary key (trust_id, person_id),
  unique (trust_id, email),
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, line_manager_id) references people
);

create table appointments (
  trust_id uuid not null,
  appointment_id uuid not null,
  person_id uuid not null,
  school_id uuid,
  role text not null check (role in ('author', 'line_manager', 'deputy_head', 'head', 'media_officer',
    'office', 'dsl', 'governor', 'trust_officer', 'administrator')),
  from_date date not null,
  to_date date check (to_date > from_date),
  primary key (trust_id, appointment_id),
  foreign key (trust_id, person_id) references people,
  foreign key (trust_id, school_id) references schools
);
create index appointments_of_person on appointments (trust_id, person_id);
create index appointments_of_school on appointments (trust_id, school_id, role);

-- Named deputies: while cover runs, the deputy acts in the role as well as its holder.
create table covers (
  trust_id uuid not null,
  cover_id uuid not null,
  school_id uuid not null,
  role text not null check (role in ('line_manager', 'deputy_head', 'head', 'media_officer', 'office', 'dsl')),
  person_id uuid not null,
  for_person_id uuid,
  from_date date not null,
  to_date date not null check (to_date > from_date),
  primary key (trust_id, cover_id),
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, person_id) references people,
  foreign key (trust_id, for_person_id) references people
);
create index covers_of_person on covers (trust_id, person_id);

create table sessions (
  trust_id uuid not null,
  session_id uuid not null,
  person_id uuid not null,
  token_sha256 text not null,
  created_at timestamptz(3) not null,
  seen_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  primary key (trust_id, session_id),
  unique (trust_id, token_sha256),
  foreign key (trust_id, person_id) references people
);

-- Keyed digests of account and address, never the values; the nil trust holds them all.
create table sign_in_attempts (
  trust_id uuid not null,
  subject text not null,
  failures integer not null check (failures >= 0),
  window_ends_at timestamptz(3) not null,
  primary key (trust_id, subject)
);

create table trail_heads (
  trust_id uuid primary key references trusts,
  seq bigint not null,
  hash text not null
);

create table trail_entries (
  trust_id uuid not null references trusts,
  seq bigint not null,
  at timestamptz(3) not null,
  actor text not null,
  action text not null,
  school_id uuid,
  subject text not null,
  facts jsonb not null,
  previous_hash text not null,
  hash text not null,
  primary key (trust_id, seq)
);
create index trail_entries_of_subject on trail_entries (trust_id, subject, seq);

-- The chain's head at the end of each transaction, signed by a key that is not in the database.
create table trail_checkpoints (
  trust_id uuid not null references trusts,
  seq bigint not null,
  hash text not null,
  at timestamptz(3) not null,
  key_id text not null,
  signature text not null,
  primary key (trust_id, seq)
);
`
