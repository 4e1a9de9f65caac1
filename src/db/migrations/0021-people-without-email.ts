/** Adults without an email address, who sign on a shared screen or on paper. Frozen: a change is a new migration. */
export const name = 'people-without-email'

export const sql = /* sql */ `
alter table people alter column email drop not null;
-- Nobody signs in without an address, so nobody without one keeps a password.
alter table people add constraint people_password_needs_email check (email is not null or password_hash is null);
`
