/** Mail that goes out, what people and trusts want of it, and links to decide. Frozen: a change is a new migration. */
export const name = 'mails'

export const sql = /* sql */ `
create table mails (
  trust_id uuid not null references trusts,
  mail_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind <> ''),
  -- The same is told to the same person once.
  occasion text not null,
  school_id uuid,
  subject_id uuid,
  facts jsonb not null default '{}',
  queued_at timestamptz(3) not null,
  state text not null check (state in ('waiting', 'gathered', 'sending', 'uncertain', 'sent', 'failed')),
  -- The mail of the day that carries it.
  digest_id uuid,
  due_at timestamptz(3) not null,
  give_up_at timestamptz(3) not null,
  tries smallint not null default 0 check (tries >= 0),
  claim_id uuid,
  claimed_at timestamptz(3),
  uncertain_at timestamptz(3),
  -- The secret of its one-time link, encrypted with a key that is not here, until it is out.
  sealed_token text,
  fault text,
  settled_at timestamptz(3),
  primary key (trust_id, mail_id),
  unique (trust_id, person_id, kind, occasion),
  foreign key (trust_id, person_id) references people,
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, digest_id) references mails on delete cascade,
  check ((state = 'gathered') = (digest_id is not null)),
  check ((state = 'sending') = (claim_id is not null)),
  check ((claim_id is null) = (claimed_at is null)),
  check ((state in ('sent', 'failed')) = (settled_at is not null)),
  check (settled_at is null or sealed_token is null)
);
create index mails_due on mails (trust_id, due_at) where state in ('waiting', 'uncertain');
create index mails_being_sent on mails (trust_id, claimed_at) where state = 'sending';
create index mails_settled on mails (trust_id, settled_at) where settled_at is not null;
create index mails_of_digest on mails (trust_id, digest_id) where digest_id is not null;
call protect_by_trust('mails');

create table mail_choices (
  trust_id uuid not null,
  person_id uuid not null,
  choice text not null check (choice in ('daily', 'at_once', 'none')),
  changed_at timestamptz(3) not null,
  primary key (trust_id, person_id),
  foreign key (trust_id, person_id) references people
);
call protect_by_trust('mail_choices');

create table mail_settings (
  trust_id uuid primary key references trusts,
  mail_on boolean not null,
  decision_links boolean not null,
  changed_by uuid not null,
  changed_at timestamptz(3) not null,
  foreign key (trust_id, changed_by) references people
);
call protect_by_trust('mail_settings');

-- Handed on by mail; only the digest of the secret is kept.
create table post_decision_links (
  trust_id uuid not null,
  link_id uuid not null,
  post_id uuid not null,
  version integer not null,
  content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
  person_id uuid not null,
  token_sha256 text not null check (token_sha256 ~ '^[0-9a-f]{64}$'),
  made_at timestamptz(3) not null,
  expires_at timestamptz(3) not null check (expires_at > made_at),
  used_at timestamptz(3),
  primary key (trust_id, link_id),
  unique (trust_id, token_sha256),
  foreign key (trust_id, post_id, version) references post_versions,
  foreign key (trust_id, person_id) references people
);
create index post_decision_links_of_post on post_decision_links (trust_id, post_id);
call protect_by_trust('post_decision_links');

-- When the mail with the notice was taken by the mail server.
alter table policy_notices add column mailed_at timestamptz(3);
`
