/** Published posts that somebody looked at again and kept, with the reason. Frozen: a change is a new migration. */
export const name = 'picture-keepings'

export const sql = /* sql */ `
create table picture_keepings (
  trust_id uuid not null,
  keeping_id uuid not null,
  post_id uuid not null,
  version integer not null,
  cause text not null check (cause in ('faces', 'leavers')),
  covers uuid[] not null check (cardinality(covers) > 0),
  reason text not null check (reason <> ''),
  kept_by uuid not null,
  kept_at timestamptz(3) not null,
  primary key (trust_id, keeping_id),
  foreign key (trust_id, post_id, version) references post_versions,
  foreign key (trust_id, kept_by) references people
);
create index picture_keepings_of_post on picture_keepings (trust_id, post_id, version, cause);
call protect_by_trust('picture_keepings');
revoke update, delete on picture_keepings from gatepost_app;
`
