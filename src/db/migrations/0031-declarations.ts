/** What adults declare to their school, and that they say each year that it is all. Frozen: a change is a new migration. */
export const name = 'declarations'

export const sql = /* sql */ `
create table declarations (
  trust_id uuid not null,
  declaration_id uuid not null,
  school_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('own_child', 'family', 'known_parent', 'known_learner',
    'parents_association', 'other')),
  words text not null,
  declared_at timestamptz(3) not null,
  state text not null check (state in ('declared', 'accepted', 'not_accepted', 'ended')),
  decided_by uuid,
  decided_at timestamptz(3),
  reason text,
  ended_at timestamptz(3),
  primary key (trust_id, declaration_id),
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, person_id) references people,
  foreign key (trust_id, decided_by) references people,
  check (decided_by <> person_id),
  check ((decided_by is null) = (decided_at is null)),
  check ((state = 'ended') = (ended_at is not null)),
  check (state not in ('accepted', 'not_accepted') or decided_at is not null),
  check (state <> 'not_accepted' or reason <> ''),
  check (kind <> 'other' or words <> '')
);
create index declarations_of_person on declarations (trust_id, person_id, school_id);
create index declarations_of_school on declarations (trust_id, school_id, state, declared_at);
call protect_by_trust('declarations');

create table declaration_confirmations (
  trust_id uuid not null,
  confirmation_id uuid not null,
  school_id uuid not null,
  person_id uuid not null,
  confirmed_at timestamptz(3) not null,
  standing integer not null check (standing >= 0),
  primary key (trust_id, confirmation_id),
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, person_id) references people
);
create index declaration_confirmations_of_person
  on declaration_confirmations (trust_id, person_id, school_id, confirmed_at desc);
call protect_by_trust('declaration_confirmations');

revoke delete on declarations from gatepost_app;
revoke update, delete on declaration_confirmations from gatepost_app;
`
