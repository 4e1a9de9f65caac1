/** Who has signed which version of a policy, in what words and how. Frozen: a change is a new migration. */
export const name = 'acknowledgements'

export const sql = /* sql */ `
-- Words alone changed since the version before, so nobody signs again.
alter table policy_versions add column cosmetic boolean not null default false;

-- The exact text that people had before their eyes when they signed.
create table policy_texts (
  trust_id uuid not null references trusts,
  text_sha256 text not null check (text_sha256 ~ '^[0-9a-f]{64}$'),
  text text not null,
  primary key (trust_id, text_sha256)
);
call protect_by_trust('policy_texts');

-- How far somebody has opened a version, part by part.
create table policy_readings (
  trust_id uuid not null,
  policy_version_id uuid not null,
  person_id uuid not null,
  parts_opened integer not null check (parts_opened >= 0),
  opened_at timestamptz(3) not null,
  finished_at timestamptz(3),
  primary key (trust_id, policy_version_id, person_id),
  foreign key (trust_id, policy_version_id) references policy_versions,
  foreign key (trust_id, person_id) references people
);
call protect_by_trust('policy_readings');

create table acknowledgements (
  trust_id uuid not null,
  acknowledgement_id uuid not null,
  policy_version_id uuid not null,
  person_id uuid not null,
  sign_off text not null check (sign_off in ('read_and_understood', 'agree_to_comply')),
  statement text not null check (statement <> ''),
  text_sha256 text not null,
  signed_at timestamptz(3) not null,
  way text not null check (way in ('own_session', 'kiosk', 'paper')),
  -- The session in which it was signed, as a digest.
  session_sha256 text,
  -- For paper: who entered it, the scan, and the day on the sheet.
  entered_by uuid,
  scan_sha256 text,
  signed_on date,
  primary key (trust_id, acknowledgement_id),
  unique (trust_id, policy_version_id, person_id, sign_off),
  foreign key (trust_id, policy_version_id) references policy_versions,
  foreign key (trust_id, person_id) references people,
  foreign key (trust_id, entered_by) references people,
  foreign key (trust_id, text_sha256) references policy_texts,
  check ((way = 'paper') = (entered_by is not null and signed_on is not null)),
  check ((way = 'paper') = (session_sha256 is null))
);
create index acknowledgements_of_person on acknowledgements (trust_id, person_id);
call protect_by_trust('acknowledgements');

-- Told to sign: 0 is the notice, 1 to 3 the reminders, 4 the word to their manager.
create table acknowledgement_reminders (
  trust_id uuid not null,
  policy_version_id uuid not null,
  person_id uuid not null,
  nth smallint not null check (nth between 0 and 4),
  sent_at timestamptz(3) not null,
  primary key (trust_id, policy_version_id, person_id, nth),
  foreign key (trust_id, policy_version_id) references policy_versions,
  foreign key (trust_id, person_id) references people
);
create index acknowledgement_reminders_of_person on acknowledgement_reminders (trust_id, person_id);
call protect_by_trust('acknowledgement_reminders');

-- For a screen that several people share.
create table kiosk_pins (
  trust_id uuid not null,
  person_id uuid not null,
  pin_hash text not null,
  made_by uuid not null,
  made_at timestamptz(3) not null,
  failures integer not null default 0,
  primary key (trust_id, person_id),
  foreign key (trust_id, person_id) references people,
  foreign key (trust_id, made_by) references people
);
call protect_by_trust('kiosk_pins');

revoke update, delete on policy_texts, acknowledgements, acknowledgement_reminders from gatepost_app;
revoke delete on policy_readings from gatepost_app;
`
