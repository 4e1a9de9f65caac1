/** Cleaned videos of posts, and the media that they hold in the store. Frozen: a change is a new migration. */
export const name = 'videos'

export const sql = /* sql */ `
create table videos (
  trust_id uuid not null,
  video_id uuid not null,
  school_id uuid not null,
  post_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  container text not null check (container in ('mp4', 'webm')),
  codec text not null check (codec <> ''),
  file_name text not null,
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  duration_ms integer not null check (duration_ms > 0),
  has_sound boolean not null,
  bytes integer not null check (bytes > 0),
  removed jsonb not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz(3) not null,
  -- When its author put it into the post, with a picture to stand for it; until then it waits.
  placed_at timestamptz(3),
  primary key (trust_id, video_id),
  foreign key (trust_id, school_id) references schools,
  foreign key (trust_id, post_id) references posts,
  foreign key (trust_id, uploaded_by) references people
);
create index videos_of_post on videos (trust_id, post_id);
create index videos_by_file on videos (sha256 text_pattern_ops);
call protect_by_trust('videos');

create or replace function media_in_use(prefix text) returns setof text
  language sql stable security definer set search_path = gatepost
  begin atomic
    select sha256 from photos where sha256 like prefix || '%'
    union
    select thumb_sha256 from photos where thumb_sha256 like prefix || '%'
    union
    select sha256 from videos where sha256 like prefix || '%';
  end;
`
