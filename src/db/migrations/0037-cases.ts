/** Cases, what was done about them in order, and the register of low-level concerns. Frozen: a change is a new migration. */
export const name = 'cases'

export const sql = /* sql */ `
-- What stands here in clear are codes, ids and dates; every word is encrypted with a key outside the database.
create table cases (
  trust_id uuid not null,
  case_id uuid not null,
  school_id uuid not null,
  reference text not null check (reference <> ''),
  sealed_title text not null,
  -- The nation whose authority hears of it: the others than England and Wales are not configured.
  nation text not null check (nation in ('england', 'wales', 'scotland', 'northern_ireland')),
  stage text not null check (stage in ('triage', 'open', 'closed')),
  known_at timestamptz(3) not null,
  opened_at timestamptz(3) not null,
  opened_by uuid not null,
  -- The answers of the triage so far, as codes.
  triage jsonb not null default '{}',
  suggested_route text check (suggested_route in ('allegation', 'low_level', 'staff_abuse', 'learner_conduct',
    'complaint', 'takedown')),
  route text check (route in ('allegation', 'low_level', 'staff_abuse', 'learner_conduct', 'complaint', 'takedown')),
  triaged_at timestamptz(3),
  triaged_by uuid,
  -- Null: nobody by name, the role looks after it.
  handler_id uuid,
  -- A teacher must not be identified: the title is shown as the reference alone.
  restricted boolean not null default false,
  officer_due_at timestamptz(3),
  officer_reminder_at timestamptz(3),
  officer_settled_at timestamptz(3),
  reminded_at timestamptz(3),
  escalated_at timestamptz(3),
  outcome text check (outcome in ('substantiated', 'false', 'malicious', 'unsubstantiated', 'unfounded')),
  outcome_at timestamptz(3),
  closed_at timestamptz(3),
  primary key (trust_id, case_id),
  unique (trust_id, reference),
  foreign key (trust_id, case_id) references matters,
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, opened_by) references people,
  foreign key (trust_id, triaged_by) references people,
  foreign key (trust_id, handler_id) references people,
  check ((stage = 'triage') = (route is null)),
  check ((route is null) = (triaged_at is null)),
  check ((outcome is null) = (outcome_at is null)),
  check ((stage = 'closed') = (closed_at is not null))
);
create index cases_of_school on cases (trust_id, school_id, stage, opened_at desc, case_id);
create index cases_not_closed on cases (trust_id, school_id, opened_at desc) where stage <> 'closed';
create index cases_of_clock on cases (trust_id, officer_due_at)
  where officer_due_at is not null and officer_settled_at is null and stage <> 'closed';
create index cases_of_handler on cases (trust_id, handler_id) where handler_id is not null and stage <> 'closed';
call protect_by_trust('cases');

-- Who is part of a case, and as what. A wrong name is ended and stays to be read.
create table case_people (
  trust_id uuid not null,
  entry_id uuid not null,
  case_id uuid not null,
  part text not null check (part in ('subject', 'acts_for_subject', 'target', 'witness')),
  kind text not null check (kind in ('employee', 'governor', 'agency', 'volunteer', 'learner', 'parent', 'unknown')),
  person_id uuid,
  learner_id uuid,
  -- Of somebody who is not on record here.
  sealed_name text,
  since timestamptz(3) not null,
  made_by uuid not null,
  ended_at timestamptz(3),
  ended_by uuid,
  primary key (trust_id, entry_id),
  foreign key (trust_id, case_id) references cases,
  foreign key (trust_id, person_id) references people,
  foreign key (trust_id, learner_id) references learners,
  foreign key (trust_id, made_by) references people,
  foreign key (trust_id, ended_by) references people,
  check (num_nonnulls(person_id, learner_id, sealed_name) <= 1),
  check ((ended_at is null) = (ended_by is null))
);
create index case_people_of_case on case_people (trust_id, case_id, since);
create index case_people_of_person on case_people (trust_id, person_id) where person_id is not null;
call protect_by_trust('case_people');

-- What was done, in order. Nothing here is ever changed or taken away.
create table case_steps (
  trust_id uuid not null,
  step_id uuid not null,
  case_id uuid not null,
  kind text not null check (kind <> ''),
  at timestamptz(3) not null,
  happened_at timestamptz(3) not null,
  -- Null: the clock did it.
  by_person uuid,
  facts jsonb not null default '{}',
  sealed_words text not null default '',
  primary key (trust_id, step_id),
  foreign key (trust_id, case_id) references cases,
  foreign key (trust_id, by_person) references people
);
create index case_steps_of_case on case_steps (trust_id, case_id, at, step_id);
call protect_by_trust('case_steps');

create table case_tasks (
  trust_id uuid not null,
  task_id uuid not null,
  case_id uuid not null,
  sealed_words text not null,
  due_on date not null,
  -- Null: whoever looks after the case.
  for_person_id uuid,
  made_at timestamptz(3) not null,
  made_by uuid not null,
  done_at timestamptz(3),
  done_by uuid,
  primary key (trust_id, task_id),
  foreign key (trust_id, case_id) references cases,
  foreign key (trust_id, for_person_id) references people,
  foreign key (trust_id, made_by) references people,
  foreign key (trust_id, done_by) references people,
  check ((done_at is null) = (done_by is null))
);
create index case_tasks_of_case on case_tasks (trust_id, case_id, due_on);
create index case_tasks_to_do on case_tasks (trust_id, due_on) where done_at is null;
call protect_by_trust('case_tasks');

-- The concerns and contact reports that a case is about, and other cases beside it.
create table case_concerns (
  trust_id uuid not null,
  case_id uuid not null,
  matter_id uuid not null,
  linked_at timestamptz(3) not null,
  linked_by uuid not null,
  primary key (trust_id, case_id, matter_id),
  foreign key (trust_id, case_id) references cases,
  foreign key (trust_id, matter_id) references matters,
  foreign key (trust_id, linked_by) references people,
  check (case_id <> matter_id)
);
create index case_concerns_of_matter on case_concerns (trust_id, matter_id);
call protect_by_trust('case_concerns');

-- Words that no post may hold while naming somebody would break the law.
create table case_hold_words (
  trust_id uuid not null,
  hold_id uuid not null,
  case_id uuid not null,
  school_id uuid not null,
  sealed_words text not null,
  since timestamptz(3) not null,
  made_by uuid not null,
  ended_at timestamptz(3),
  ended_by uuid,
  primary key (trust_id, hold_id),
  foreign key (trust_id, case_id) references cases,
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, made_by) references people,
  foreign key (trust_id, ended_by) references people,
  check ((ended_at is null) = (ended_by is null))
);
create index case_hold_words_now on case_hold_words (trust_id, school_id) where ended_at is null;
call protect_by_trust('case_hold_words');

-- The register of what is below the harm threshold, apart from allegations.
create table low_level_concerns (
  trust_id uuid not null,
  concern_id uuid not null,
  school_id uuid not null,
  adult_id uuid not null,
  told_at timestamptz(3) not null,
  told_by uuid not null,
  self_referred boolean not null,
  happened_on date,
  sealed_words text not null,
  sealed_action text not null default '',
  state text not null check (state in ('open', 'closed', 'reclassified')),
  -- When it is looked at again and closed, unless something is to be done.
  closes_on date not null,
  closed_at timestamptz(3),
  closed_by uuid,
  -- The case that it came out of, and the one that it became.
  from_case_id uuid,
  became_case_id uuid,
  primary key (trust_id, concern_id),
  foreign key (trust_id, concern_id) references matters,
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, adult_id) references people,
  foreign key (trust_id, told_by) references people,
  foreign key (trust_id, closed_by) references people,
  foreign key (trust_id, from_case_id) references cases,
  foreign key (trust_id, became_case_id) references cases,
  check ((state = 'open') = (closed_at is null)),
  check ((closed_at is null) = (closed_by is null)),
  check ((state = 'reclassified') = (became_case_id is not null))
);
create index low_level_concerns_of_school on low_level_concerns (trust_id, school_id, state, told_at desc);
create index low_level_concerns_of_adult on low_level_concerns (trust_id, adult_id, told_at);
call protect_by_trust('low_level_concerns');

-- What stands on the personnel side of a case: emptied when it was malicious or false, so that a stub remains.
create table personnel_entries (
  trust_id uuid not null,
  entry_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  sealed_words text,
  made_at timestamptz(3) not null,
  made_by uuid not null,
  cleared_at timestamptz(3),
  primary key (trust_id, entry_id),
  foreign key (trust_id, case_id) references cases,
  foreign key (trust_id, person_id) references people,
  foreign key (trust_id, made_by) references people,
  check ((sealed_words is null) = (cleared_at is not null))
);
create index personnel_entries_of_case on personnel_entries (trust_id, case_id);
call protect_by_trust('personnel_entries');

revoke delete on cases, case_people, case_tasks, case_hold_words, low_level_concerns, personnel_entries
  from gatepost_app;
revoke update, delete on case_steps, case_concerns from gatepost_app;
`
