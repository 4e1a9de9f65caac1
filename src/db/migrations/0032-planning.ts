/** Posts held back for a reason, templates, and posts that are due again and again. Frozen: a change is a new migration. */
export const name = 'planning'

export const sql = /* sql */ `
create table post_holds (
  trust_id uuid not null,
  hold_id uuid not null,
  post_id uuid not null,
  version integer not null,
  held_by uuid not null,
  reason text not null check (reason <> ''),
  held_at timestamptz(3) not null,
  released_by uuid,
  released_at timestamptz(3),
  primary key (trust_id, hold_id),
  check ((released_by is null) = (released_at is null)),
  foreign key (trust_id, post_id, version) references post_versions,
  foreign key (trust_id, held_by) references people,
  foreign key (trust_id, released_by) references people
);
create index post_holds_of_post on post_holds (trust_id, post_id, held_at);
call protect_by_trust('post_holds');

create table post_templates (
  trust_id uuid not null,
  template_id uuid not null,
  school_id uuid not null,
  name text not null check (name <> ''),
  text text not null check (text <> ''),
  added_by uuid not null,
  added_at timestamptz(3) not null,
  ended_at timestamptz(3),
  primary key (trust_id, template_id),
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, added_by) references people
);
create index post_templates_of_school on post_templates (trust_id, school_id, name);
call protect_by_trust('post_templates');

create table regular_posts (
  trust_id uuid not null,
  regular_id uuid not null,
  school_id uuid not null,
  template_id uuid not null,
  owner_id uuid not null,
  every text not null check (every in ('week', 'fortnight', 'month')),
  first_on date not null,
  due_time text not null check (due_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  lead_days integer not null check (lead_days between 0 and 21),
  term_only boolean not null,
  added_by uuid not null,
  added_at timestamptz(3) not null,
  ended_at timestamptz(3),
  primary key (trust_id, regular_id),
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, template_id) references post_templates,
  foreign key (trust_id, owner_id) references people,
  foreign key (trust_id, added_by) references people
);
create index regular_posts_of_school on regular_posts (trust_id, school_id);
call protect_by_trust('regular_posts');

create table regular_post_drafts (
  trust_id uuid not null,
  regular_id uuid not null,
  due_on date not null,
  post_id uuid not null,
  -- However often the clock asks, one draft for one day.
  primary key (trust_id, regular_id, due_on),
  foreign key (trust_id, regular_id) references regular_posts,
  foreign key (trust_id, post_id) references posts
);
create index regular_post_drafts_of_post on regular_post_drafts (trust_id, post_id);
call protect_by_trust('regular_post_drafts');

-- What approvers and authors write to one another about a post, and what each of them has opened.
create table post_notes (
  trust_id uuid not null,
  note_id uuid not null,
  post_id uuid not null,
  version integer not null,
  written_by uuid not null,
  answers uuid,
  words text not null check (words <> ''),
  written_at timestamptz(3) not null,
  primary key (trust_id, note_id),
  foreign key (trust_id, post_id, version) references post_versions,
  foreign key (trust_id, written_by) references people,
  foreign key (trust_id, answers) references post_notes
);
create index post_notes_of_post on post_notes (trust_id, post_id, written_at);
call protect_by_trust('post_notes');

create table post_openings (
  trust_id uuid not null,
  post_id uuid not null,
  person_id uuid not null,
  version integer not null,
  content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
  opened_at timestamptz(3) not null,
  primary key (trust_id, post_id, person_id, content_sha256),
  foreign key (trust_id, post_id, version) references post_versions,
  foreign key (trust_id, person_id) references people
);
call protect_by_trust('post_openings');

revoke update, delete on post_notes, post_openings from gatepost_app;
revoke delete on post_holds, post_templates, regular_posts, regular_post_drafts from gatepost_app;
`
