/** Courses of training, and who has done which, confirmed by whom. Frozen: a change is a new migration. */
export const name = 'training'

export const sql = /* sql */ `
create table training_courses (
  trust_id uuid not null references trusts,
  course_id uuid not null,
  -- Null for a course of the whole trust.
  school_id uuid,
  title text not null check (title <> ''),
  provider text not null check (provider <> ''),
  purposes text[] not null check (cardinality(purposes) > 0 and purposes <@
    array['posting', 'moderating', 'administering', 'investigating', 'safeguarding']),
  -- How long it counts; null where it does not run out.
  months integer check (months between 1 and 120),
  -- What shows that somebody did it, and where to do it, in the school's words.
  evidence text not null check (evidence <> ''),
  added_by uuid not null,
  added_at timestamptz(3) not null,
  ended_on date,
  ended_by uuid,
  primary key (trust_id, course_id),
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, added_by) references people,
  foreign key (trust_id, ended_by) references people,
  check ((ended_on is null) = (ended_by is null))
);
create index training_courses_of_school on training_courses (trust_id, school_id);
call protect_by_trust('training_courses');

create table training_records (
  trust_id uuid not null,
  record_id uuid not null,
  course_id uuid not null,
  person_id uuid not null,
  done_on date not null,
  -- The last day on which it counts, by the course as it was then.
  runs_out_on date check (runs_out_on > done_on),
  evidence text not null,
  -- A certificate in the media store.
  file_sha256 text check (file_sha256 ~ '^[0-9a-f]{64}$'),
  file_kind text check (file_kind in ('pdf', 'jpeg', 'png')),
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  confirmed_by uuid,
  confirmed_at timestamptz(3),
  -- Taken off what counts, by mistake or for good reason; the record stays.
  ended_on date,
  ended_by uuid,
  primary key (trust_id, record_id),
  foreign key (trust_id, course_id) references training_courses,
  foreign key (trust_id, person_id) references people,
  foreign key (trust_id, recorded_by) references people,
  foreign key (trust_id, confirmed_by) references people,
  foreign key (trust_id, ended_by) references people,
  check ((file_sha256 is null) = (file_kind is null)),
  check (evidence <> '' or file_sha256 is not null),
  check ((confirmed_by is null) = (confirmed_at is null)),
  check (confirmed_by <> person_id),
  check ((ended_on is null) = (ended_by is null))
);
create index training_records_of_person on training_records (trust_id, person_id);
create index training_records_of_course on training_records (trust_id, course_id);
create unique index training_records_once on training_records (trust_id, course_id, person_id, done_on)
  where ended_on is null;
create index training_records_by_file on training_records (file_sha256 text_pattern_ops);
call protect_by_trust('training_records');

revoke delete on training_courses, training_records from gatepost_app;

-- Beside media_in_use, which knows of pictures: the files of certificates that any trust still wants.
create function certificates_in_use(prefix text) returns setof text
  language sql stable security definer set search_path = gatepost
  begin atomic
    select distinct file_sha256 from training_records where file_sha256 like prefix || '%';
  end;
revoke execute on function certificates_in_use(text) from public;
grant execute on function certificates_in_use(text) to gatepost_app;
`
