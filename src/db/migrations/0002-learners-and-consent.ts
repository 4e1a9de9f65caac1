/** The register of learners, its imports, and what families said. Frozen: a change is a new migration. */
export const name = 'learners-and-consent'

export const sql = /* sql */ `
create table learners (
  trust_id uuid not null,
  learner_id uuid not null,
  school_id uuid not null,
  upn text,
  mis_id text,
  forename text not null check (forename <> ''),
  preferred_forename text,
  middle_names text,
  surname text not null check (surname <> ''),
  date_of_birth date,
  year_group text,
  class_name text,
  status text not null check (status in ('current', 'leaver_proposed', 'left')),
  left_on date,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  primary key (trust_id, learner_id),
  foreign key (trust_id, school_id) references schools
);
create unique index learners_upn on learners (trust_id, school_id, upn) where upn is not null;
create unique index learners_mis_id on learners (trust_id, school_id, mis_id) where mis_id is not null;
create index learners_of_school on learners (trust_id, school_id, status, surname, forename);

create table contacts (
  trust_id uuid not null,
  contact_id uuid not null,
  learner_id uuid not null,
  name text not null check (name <> ''),
  relationship text not null,
  email text,
  parental_responsibility boolean not null,
  primary key (trust_id, contact_id),
  foreign key (trust_id, learner_id) references learners on delete cascade
);
create index contacts_of_learner on contacts (trust_id, learner_id);

create table column_mappings (
  trust_id uuid not null,
  mapping_id uuid not null,
  school_id uuid not null,
  name text not null check (name <> ''),
  columns jsonb not null,
  created_at timestamptz(3) not null default now(),
  primary key (trust_id, mapping_id),
  unique (trust_id, school_id, name),
  foreign key (trust_id, school_id) references schools
);

create table learner_imports (
  trust_id uuid not null,
  import_id uuid not null,
  school_id uuid not null,
  file_name text not null,
  file_sha256 text not null,
  mapping jsonb not null,
  report jsonb not null,
  state text not null check (state in ('dry_run', 'applied', 'discarded')),
  register_revision text not null,
  created_by uuid not null,
  created_at timestamptz(3) not null,
  applied_by uuid,
  applied_at timestamptz(3),
  primary key (trust_id, import_id),
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, created_by) references people,
  foreign key (trust_id, applied_by) references people
);

create table learner_import_rows (
  trust_id uuid not null,
  import_id uuid not null,
  line integer not null,
  change text not null check (change in ('added', 'changed', 'unchanged', 'leaver', 'error', 'ask')),
  learner_id uuid,
  data jsonb not null,
  problems jsonb not null,
  primary key (trust_id, import_id, line, change),
  foreign key (trust_id, import_id) references learner_imports on delete cascade
);
create index learner_import_rows_by_change on learner_import_rows (trust_id, import_id, change, line);

-- The exact words that a person was shown, kept for ever.
create table consent_wordings (
  trust_id uuid not null,
  wording_id uuid not null,
  school_id uuid not null,
  text text not null,
  text_sha256 text not null,
  created_at timestamptz(3) not null,
  primary key (trust_id, wording_id),
  unique (trust_id, school_id, text_sha256),
  foreign key (trust_id, school_id) references schools
);

create table consents (
  trust_id uuid not null,
  consent_id uuid not null,
  learner_id uuid not null,
  answer text not null check (answer in ('given', 'refused')),
  purpose text not null,
  channel_id uuid,
  given_by text not null check (given_by in ('parent', 'learner', 'other')),
  contact_id uuid,
  giver_name text not null,
  relationship text not null,
  parental_responsibility boolean not null,
  wording_id uuid,
  method text not null check (method in ('one_time_link', 'paper', 'in_person', 'telephone', 'import')),
  verified text not null check (verified in ('verified', 'legacy_unverified')),
  given_at timestamptz(3) not null,
  expires_at timestamptz(3),
  withdrawn_at timestamptz(3),
  withdrawn_by text,
  recorded_by text not null,
  primary key (trust_id, consent_id),
  check (verified = 'legacy_unverified' or wording_id is not null),
  foreign key (trust_id, learner_id) references learners,
  foreign key (trust_id, contact_id) references contacts,
  foreign key (trust_id, wording_id) references consent_wordings
);
create index consents_of_learner on consents (trust_id, learner_id);

-- An objection is not the absence of consent: it has its own record, words and lawful basis.
create table objections (
  trust_id uuid not null,
  objection_id uuid not null,
  learner_id uuid not null,
  channel_id uuid,
  scope text not null check (scope in ('images', 'name', 'images_and_name')),
  lawful_basis text not null,
  contact_id uuid,
  objector_name text not null,
  relationship text not null,
  wording_id uuid,
  method text not null check (method in ('one_time_link', 'paper', 'in_person', 'telephone', 'import')),
  made_at timestamptz(3) not null,
  withdrawn_at timestamptz(3),
  withdrawn_by text,
  recorded_by text not null,
  primary key (trust_id, objection_id),
  foreign key (trust_id, learner_id) references learners,
  foreign key (trust_id, contact_id) references contacts,
  foreign key (trust_id, wording_id) references consent_wordings
);
create index objections_of_learner on objections (trust_id, learner_id);

-- Safeguarding: staff see "do not use", only the safeguarding lead sees the reason.
create table restrictions (
  trust_id uuid not null,
  restriction_id uuid not null,
  learner_id uuid not null,
  kind text not null check (kind in ('safeguarding', 'looked_after', 'court_order', 'other')),
  reason text not null,
  made_by uuid not null,
  made_at timestamptz(3) not null,
  lifted_at timestamptz(3),
  lifted_by uuid,
  primary key (trust_id, restriction_id),
  foreign key (trust_id, learner_id) references learners,
  foreign key (trust_id, made_by) references people,
  foreign key (trust_id, lifted_by) references people
);
create index restrictions_of_learner on restrictions (trust_id, learner_id);

create table parent_links (
  trust_id uuid not null,
  link_id uuid not null,
  contact_id uuid not null,
  token_sha256 text not null,
  created_by uuid not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  opened_at timestamptz(3),
  closed_at timestamptz(3),
  primary key (trust_id, link_id),
  unique (trust_id, token_sha256),
  foreign key (trust_id, contact_id) references contacts,
  foreign key (trust_id, created_by) references people
);
`
