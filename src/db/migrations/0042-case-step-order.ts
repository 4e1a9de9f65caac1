/** Numbers the steps of a case in the order in which they were put on record: two can fall into one instant. Frozen: a change is a new migration. */
export const name = 'case-step-order'

export const sql = /* sql */ `
alter table case_steps add column nr integer;
update case_steps s set nr = n.nr
  from (select trust_id, step_id, row_number() over (partition by trust_id, case_id order by at, step_id) as nr
        from case_steps) n
  where n.trust_id = s.trust_id and n.step_id = s.step_id;
alter table case_steps alter column nr set not null, add check (nr > 0);
drop index case_steps_of_case;
alter table case_steps add unique (trust_id, case_id, nr);
`
