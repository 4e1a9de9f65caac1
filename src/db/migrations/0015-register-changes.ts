/** Which learners the last changes of a register were of, so that the gate need not read it whole. */
export const name = 'register-changes'

export const sql = /* sql */ `
-- The last learners to change, each with the revision that the register moved to; what changed before
-- the revision in changes_known_since, or too much at once, is told by reading the register whole.
alter table schools
  add column changed_learners uuid[] not null default '{}',
  add column changed_at_revision bigint[] not null default '{}',
  add column changes_known_since bigint not null default 0;
update schools set changes_known_since = register_revision;

create or replace function move_register_revision() returns trigger language plpgsql as $$
declare
  -- As many as the gate adds to what it knows before it makes its index anew.
  most constant integer := 40;
begin
  update schools s set
    register_revision = s.register_revision + 1,
    changes_known_since = case
      when c.count > most then s.register_revision + 1
      when c.count + cardinality(s.changed_learners) > most then s.register_revision
      else s.changes_known_since end,
    changed_learners = case
      when c.count > most then '{}'
      when c.count + cardinality(s.changed_learners) > most then c.learners
      else s.changed_learners || c.learners end,
    changed_at_revision = case
      when c.count > most then '{}'
      when c.count + cardinality(s.changed_learners) > most
        then array_fill(s.register_revision + 1, array[c.count])
      else s.changed_at_revision || array_fill(s.register_revision + 1, array[c.count]) end
  from (
    select trust_id, school_id, count(*)::integer as count, array_agg(learner_id) as learners
    from changed group by trust_id, school_id
  ) c
  where s.trust_id = c.trust_id and s.school_id = c.school_id;
  return null;
end $$;
`
