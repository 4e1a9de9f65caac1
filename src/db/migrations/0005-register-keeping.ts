/** Uploads awaiting their import, a register that tells when it changed, and family sessions. Frozen: a change is a new migration. */
export const name = 'register-keeping'

export const sql = /* sql */ `
-- A register file as it came in, compressed, kept only until its import is applied or discarded.
create table register_files (
  trust_id uuid not null,
  file_id uuid not null,
  school_id uuid not null,
  file_name text not null,
  file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  packed bytea not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz(3) not null,
  primary key (trust_id, file_id),
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, uploaded_by) references people
);
create index register_files_of_school on register_files (trust_id, school_id, uploaded_at);
call protect_by_trust('register_files');

alter table learner_imports add column file_id uuid;
alter table learner_imports add foreign key (trust_id, file_id)
  references register_files on delete set null (file_id);
create index learner_imports_of_school on learner_imports (trust_id, school_id, created_at desc);

-- Moves with every change to a school's learners, whoever makes it: an import refuses a register
-- that changed since its dry run, and the gate knows when to read it again.
alter table schools add column register_revision bigint not null default 0;

create function move_register_revision() returns trigger language plpgsql as $$
begin
  update schools s set register_revision = s.register_revision + 1
    where (s.trust_id, s.school_id) in (select distinct c.trust_id, c.school_id from changed c);
  return null;
end $$;
create trigger learners_added after insert on learners
  referencing new table as changed for each statement execute function move_register_revision();
create trigger learners_changed after update on learners
  referencing new table as changed for each statement execute function move_register_revision();
create trigger learners_removed after delete on learners
  referencing old table as changed for each statement execute function move_register_revision();

-- Which contact of the school's own file this is; null for one that was added by hand.
alter table contacts add column place_in_file smallint check (place_in_file in (1, 2));
create unique index contacts_by_place on contacts (trust_id, learner_id, place_in_file)
  where place_in_file is not null;
create index consents_of_contact on consents (trust_id, contact_id) where contact_id is not null;
create index objections_of_contact on objections (trust_id, contact_id) where contact_id is not null;

-- The words of a one-time link stand in a mailbox; what keeps the visit open must not.
alter table parent_links add column session_sha256 text;
create unique index parent_links_session on parent_links (trust_id, session_sha256)
  where session_sha256 is not null;
create index parent_links_of_contact on parent_links (trust_id, contact_id);
`
