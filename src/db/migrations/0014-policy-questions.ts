/** Questions that a policy leaves open, and their answers. Frozen: a change is a new migration. */
export const name = 'policy-questions'

export const sql = /* sql */ `
create table policy_questions (
  trust_id uuid not null,
  question_id uuid not null,
  school_id uuid not null,
  -- The version in force when it was asked.
  policy_version_id uuid not null,
  asked_by uuid not null,
  asked_at timestamptz(3) not null,
  words text not null check (words <> ''),
  -- In which capacity, about which situation of the advisor, and with which facts.
  standing text not null,
  situation text,
  facts jsonb not null,
  -- The roles that the policy names for questions, and the asker's own line manager where it is they.
  routed_to jsonb not null,
  manager_id uuid,
  state text not null check (state in ('asked', 'private', 'published', 'withdrawn')),
  verdict text check (verdict in ('may', 'may_if', 'may_not', 'silent')),
  answer text check (answer <> ''),
  clauses jsonb not null,
  answered_by uuid,
  answered_at timestamptz(3),
  -- What everybody at the school reads: it names nobody.
  public_question text check (public_question <> ''),
  published_at timestamptz(3),
  primary key (trust_id, question_id),
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, policy_version_id) references policy_versions,
  foreign key (trust_id, asked_by) references people,
  foreign key (trust_id, manager_id) references people,
  foreign key (trust_id, answered_by) references people,
  check ((state = 'asked') = (answer is null)),
  check ((answer is null) = (answered_by is null and answered_at is null and verdict is null)),
  check (state not in ('published', 'withdrawn') or (public_question is not null and published_at is not null))
);
create index policy_questions_of_school on policy_questions (trust_id, school_id, state, asked_at);
create index policy_questions_of_asker on policy_questions (trust_id, asked_by, asked_at);
call protect_by_trust('policy_questions');
revoke delete on policy_questions from gatepost_app;
`
