/** Keeps with a post where its present version goes, so that a calendar by channel reads no history. Frozen: a change is a new migration. */
export const name = 'calendar-channels'

export const sql = /* sql */ `
alter table posts add column channel_ids uuid[] not null default '{}';
update posts p set channel_ids = array(
  select x.channel_id from post_channels x
  where x.trust_id = p.trust_id and x.post_id = p.post_id and x.version = p.version
  order by x.channel_id);
`
