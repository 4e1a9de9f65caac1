/** Files that come from whoever reported something, who may be nobody on record. Frozen: a change is a new migration. */
export const name = 'sent-in'

export const sql = /* sql */ `
-- Whoever sends something in with a code is known by nothing else.
alter table evidence
  add column came_by text not null default 'person' check (came_by in ('person', 'reporter')),
  alter column added_by drop not null,
  add check ((came_by = 'person') = (added_by is not null));
alter table evidence alter column came_by drop default;
create index evidence_sent_in on evidence (trust_id, added_at) where came_by = 'reporter';

alter table evidence_files
  -- What its bytes say that it is; null where nobody looked.
  add column media_type text,
  alter column added_by drop not null,
  -- A reporter who thinks again stops what they sent themselves.
  drop constraint evidence_files_check,
  add check (quarantined_by is null or quarantined_at is not null);
`
