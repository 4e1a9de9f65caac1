/** What a video's own data says it was filmed with, as of a photo; empty where it says nothing. Frozen: a change is a new migration. */
export const name = 'video-cameras'

export const sql = /* sql */ `
alter table videos
  add column camera_make text not null default '',
  add column camera_model text not null default '';
`
