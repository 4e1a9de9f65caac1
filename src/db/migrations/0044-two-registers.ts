/** Who authorised monitoring and until when, and searches on candidates. Frozen: a change is a new migration. */
export const name = 'two-registers'

export const sql = /* sql */ `
-- Gatepost monitors nobody: it keeps who allowed what, why, and until when.
create table monitoring_authorisations (
  trust_id uuid not null,
  authorisation_id uuid not null,
  school_id uuid not null,
  covert boolean not null,
  -- The exceptional ground without which nothing covert is allowed.
  ground text check (ground in ('crime', 'grave_harm')),
  state text not null check (state in ('asked', 'in_force', 'refused', 'ended')),
  notice_on date,
  from_date date not null,
  to_date date not null,
  -- Whom it is about, where it is about one: they never see it.
  about_person uuid,
  sealed_words text not null,
  asked_by uuid not null,
  asked_at timestamptz(3) not null,
  ended_at timestamptz(3),
  ended_by uuid,
  primary key (trust_id, authorisation_id),
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, about_person) references people,
  foreign key (trust_id, asked_by) references people,
  foreign key (trust_id, ended_by) references people,
  check (to_date >= from_date),
  check (covert = (ground is not null)),
  check (covert or notice_on <= from_date),
  check (asked_by is distinct from about_person),
  check ((state = 'ended') = (ended_at is not null))
);
create index monitoring_authorisations_of_school
  on monitoring_authorisations (trust_id, school_id, state, to_date);
call protect_by_trust('monitoring_authorisations');

create table monitoring_decisions (
  trust_id uuid not null,
  decision_id uuid not null,
  authorisation_id uuid not null,
  person_id uuid not null,
  outcome text not null check (outcome in ('approved', 'refused')),
  at timestamptz(3) not null,
  sealed_words text not null,
  primary key (trust_id, decision_id),
  unique (trust_id, authorisation_id, person_id),
  foreign key (trust_id, authorisation_id) references monitoring_authorisations,
  foreign key (trust_id, person_id) references people
);
call protect_by_trust('monitoring_decisions');

create table candidate_searches (
  trust_id uuid not null,
  search_id uuid not null,
  school_id uuid not null,
  state text not null check (state in ('planned', 'searched', 'not_done', 'disposed')),
  -- Name and vacancy; emptied when its time is up.
  sealed_candidate text not null,
  -- Where was looked, what is relevant, what the candidate says to it, or why nothing was looked at.
  sealed_words text not null,
  shortlisted_on date not null,
  informed_on date not null,
  searcher_id uuid not null,
  searched_on date,
  outcome text check (outcome in ('nothing', 'findings')),
  answered boolean not null default false,
  decided_on date,
  appointed boolean,
  dispose_on date not null,
  disposed_at timestamptz(3),
  made_by uuid not null,
  made_at timestamptz(3) not null,
  primary key (trust_id, search_id),
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, searcher_id) references people,
  foreign key (trust_id, made_by) references people,
  check ((decided_on is null) = (appointed is null)),
  check ((state = 'disposed') = (disposed_at is not null)),
  check (state <> 'disposed' or (sealed_candidate = '' and sealed_words = '')),
  check (state <> 'searched' or (searched_on is not null and outcome is not null))
);
create index candidate_searches_of_school on candidate_searches (trust_id, school_id, made_at desc);
create index candidate_searches_to_dispose on candidate_searches (trust_id, dispose_on)
  where state <> 'disposed';
call protect_by_trust('candidate_searches');

-- Who decides on the appointment: never who searches.
create table candidate_panel (
  trust_id uuid not null,
  search_id uuid not null,
  person_id uuid not null,
  primary key (trust_id, search_id, person_id),
  foreign key (trust_id, search_id) references candidate_searches,
  foreign key (trust_id, person_id) references people
);
call protect_by_trust('candidate_panel');

revoke delete on monitoring_authorisations, monitoring_decisions, candidate_searches from gatepost_app;
`
