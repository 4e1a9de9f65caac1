/** Policies that came in as pictures of their pages, and what was read of each page. Frozen: a change is a new migration. */
export const name = 'policy-scans'

export const sql = /* sql */ `
create table policy_scans (
  trust_id uuid not null,
  scan_id uuid not null,
  school_id uuid not null,
  file_name text not null,
  file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  why text not null,
  -- The file as it came in.
  bytes bytea not null check (length(bytes) <= 20 * 1024 * 1024),
  pages integer not null check (pages between 1 and 200),
  added_by uuid not null,
  added_at timestamptz(3) not null,
  -- Null while nobody asked for its writing to be read.
  reading_since timestamptz(3),
  primary key (trust_id, scan_id),
  unique (trust_id, school_id, file_sha256),
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, added_by) references people
);
call protect_by_trust('policy_scans');

create table policy_scan_pages (
  trust_id uuid not null,
  scan_id uuid not null,
  page integer not null check (page > 0),
  -- The lines that were read and where they stand, or why the page could not be read.
  reading jsonb not null,
  read_at timestamptz(3) not null,
  primary key (trust_id, scan_id, page),
  foreign key (trust_id, scan_id) references policy_scans on delete cascade
);
call protect_by_trust('policy_scan_pages');
`
