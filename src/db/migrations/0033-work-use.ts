/** Two more things that an adult asks for: to use social media for work, and to name the school in a profile. Frozen: a change is a new migration. */
export const name = 'work-use'

export const sql = /* sql */ `
alter table asked_permissions drop constraint asked_permissions_kind_check;
alter table asked_permissions add check (kind in
  ('brand', 'friend', 'call', 'outside_site', 'enquiry', 'work_use', 'name_employer'));
`
