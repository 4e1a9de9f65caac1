/** A shared screen on which people sign with a PIN, scans of paper registers, and a short quiz. */
export const name = 'kiosk'

export const sql = /* sql */ `
-- A browser that a manager opened for a school until the end of the day. Who stands at it is known here
-- alone, so that nothing of them is left in the browser.
create table kiosk_sessions (
  trust_id uuid not null,
  kiosk_id uuid not null,
  school_id uuid not null,
  opened_by uuid not null,
  token_sha256 text not null check (token_sha256 ~ '^[0-9a-f]{64}$'),
  opened_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  -- One visit at a time, with the time of its last press.
  visit_id uuid,
  person_id uuid,
  pressed_at timestamptz(3),
  primary key (trust_id, kiosk_id),
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, opened_by) references people,
  foreign key (trust_id, person_id) references people,
  check ((visit_id is null) = (person_id is null) and (visit_id is null) = (pressed_at is null)),
  check (ends_at > opened_at)
);
create unique index kiosk_sessions_by_token on kiosk_sessions (trust_id, token_sha256);
call protect_by_trust('kiosk_sessions');

-- Sheets that people signed on paper, as a manager scanned them.
create table paper_scans (
  trust_id uuid not null,
  scan_id uuid not null,
  school_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  format text not null check (format in ('pdf', 'jpeg')),
  bytes integer not null check (bytes > 0),
  added_by uuid not null,
  added_at timestamptz(3) not null,
  primary key (trust_id, scan_id),
  unique (trust_id, school_id, sha256),
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, added_by) references people
);
create index paper_scans_by_file on paper_scans (sha256 text_pattern_ops);
call protect_by_trust('paper_scans');
revoke update, delete on paper_scans from gatepost_app;

create or replace function media_in_use(prefix text) returns setof text
  language sql stable security definer set search_path = gatepost
  begin atomic
    select sha256 from photos where sha256 like prefix || '%'
    union
    select thumb_sha256 from photos where thumb_sha256 like prefix || '%'
    union
    select sha256 from videos where sha256 like prefix || '%'
    union
    select sha256 from paper_scans where sha256 like prefix || '%';
  end;

-- How many questions are asked before signing; none unless the school wants them. Only that they were
-- answered is kept, never how.
alter table schools add column quiz_questions smallint not null default 0
  check (quiz_questions = 0 or quiz_questions between 3 and 5);
alter table policy_readings add column quiz_done_at timestamptz(3);

create index people_of_school on people (trust_id, school_id, kind);
`
