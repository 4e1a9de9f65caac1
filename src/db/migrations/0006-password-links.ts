/** One-time links to set a password, and the trail read by school. Frozen: a change is a new migration. */
export const name = 'password-links'

export const sql = /* sql */ `
-- Handed on by whoever keeps the people; only the digest of the secret is kept.
create table password_links (
  trust_id uuid not null,
  link_id uuid not null,
  person_id uuid not null,
  token_sha256 text not null check (token_sha256 ~ '^[0-9a-f]{64}$'),
  made_by uuid not null,
  made_at timestamptz(3) not null,
  expires_at timestamptz(3) not null check (expires_at > made_at),
  primary key (trust_id, link_id),
  unique (trust_id, token_sha256),
  foreign key (trust_id, person_id) references people,
  foreign key (trust_id, made_by) references people
);
create index password_links_of_person on password_links (trust_id, person_id);
call protect_by_trust('password_links');

create index trail_entries_of_school on trail_entries (trust_id, school_id, seq);
`
