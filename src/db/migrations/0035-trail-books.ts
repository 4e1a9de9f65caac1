/**
 * A trust's trail in two books, each a chain of its own. What stands there is the school's book, as it
 * is: no entry is touched. Frozen: a change is a new migration.
 */
export const name = 'trail-books'

export const sql = /* sql */ `
alter table trail_heads add column book text not null default 'school' check (book in ('school', 'safeguarding'));
alter table trail_heads drop constraint trail_heads_pkey, add primary key (trust_id, book);

alter table trail_entries add column book text not null default 'school' check (book in ('school', 'safeguarding'));
alter table trail_entries drop constraint trail_entries_pkey, add primary key (trust_id, book, seq);

alter table trail_checkpoints add column book text not null default 'school' check (book in ('school', 'safeguarding'));
alter table trail_checkpoints drop constraint trail_checkpoints_pkey, add primary key (trust_id, book, seq);

-- From here on whoever adds to the trail says to which book.
alter table trail_heads alter column book drop default;
alter table trail_entries alter column book drop default;
alter table trail_checkpoints alter column book drop default;

drop index trail_entries_of_subject;
create index trail_entries_of_subject on trail_entries (trust_id, book, subject, seq);
drop index trail_entries_of_school;
create index trail_entries_of_school on trail_entries (trust_id, book, school_id, seq);
drop index trail_entries_of_action;
create index trail_entries_of_action on trail_entries (trust_id, book, school_id, action, at);
drop index trail_entries_of_signature;
create index trail_entries_of_signature on trail_entries (trust_id, book, subject, (facts->>'person'));
-- What one matter left behind: named in the facts, or else the very subject of the entry.
create index trail_entries_of_matter
  on trail_entries (trust_id, coalesce(facts->>'matter', split_part(subject, ':', 2)), seq)
  where book = 'safeguarding';
`
