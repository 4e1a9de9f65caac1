/**
 * The policy in other languages and formats, who asked for one, and the name under which somebody signed.
 * Frozen: a change is a new migration.
 */
export const name = 'policy-formats'

export const sql = /* sql */ `
create table policy_translations (
  trust_id uuid not null,
  translation_id uuid not null,
  school_id uuid not null,
  -- The version that was translated; a later one makes it stale.
  policy_version_id uuid not null,
  -- A tag of BCP 47, such as cy.
  language text not null check (language <> ''),
  kind text not null check (kind in ('pdf', 'text')),
  content bytea not null,
  content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
  translated_by text not null check (translated_by <> ''),
  translated_on date not null,
  added_by uuid not null,
  added_at timestamptz(3) not null,
  primary key (trust_id, translation_id),
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, policy_version_id) references policy_versions,
  foreign key (trust_id, added_by) references people
);
create index policy_translations_of_school on policy_translations (trust_id, school_id, added_at);
call protect_by_trust('policy_translations');

create table policy_format_requests (
  trust_id uuid not null,
  request_id uuid not null,
  school_id uuid not null,
  -- The version in force when it was asked for.
  policy_version_id uuid not null,
  asked_at timestamptz(3) not null,
  -- Nobody has to say who they are.
  asker text check (asker <> ''),
  reach text not null check (reach <> ''),
  wish text not null check (wish <> ''),
  -- The roles that the policy names for it.
  routed_to jsonb not null,
  given text check (given <> ''),
  done_by uuid,
  done_at timestamptz(3),
  primary key (trust_id, request_id),
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, policy_version_id) references policy_versions,
  foreign key (trust_id, done_by) references people,
  check ((done_at is null) = (done_by is null) and (done_at is null) = (given is null))
);
create index policy_format_requests_of_school
  on policy_format_requests (trust_id, school_id, asked_at);
call protect_by_trust('policy_format_requests');

-- Names change; under a policy stands the one that was signed with.
alter table acknowledgements add column signer_name text;
update acknowledgements a set signer_name = p.name
  from people p where p.trust_id = a.trust_id and p.person_id = a.person_id;
alter table acknowledgements alter column signer_name set not null;
alter table acknowledgements add constraint acknowledgements_signer_name check (signer_name <> '');

-- The entry behind a signature, among those of everybody who signed the same version.
create index trail_entries_of_signature on trail_entries (trust_id, subject, (facts->>'person'))
  where action = 'policy.signed';
`
