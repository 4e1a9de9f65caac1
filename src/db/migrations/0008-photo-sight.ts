/** What was seen in a photo's pixels: faces placed, writing read. Null until somebody has looked. */
export const name = 'photo-sight'

export const sql = /* sql */ `
alter table photos add column sight jsonb;
create index photos_not_looked_at on photos (trust_id, uploaded_at) where sight is null;
`
