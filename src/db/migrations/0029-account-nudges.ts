/** Whose reminder of their own accounts was seen this term. Frozen: a change is a new migration. */
export const name = 'account-nudges'

export const sql = /* sql */ `
create table account_nudges (
  trust_id uuid not null,
  person_id uuid not null,
  term_from date not null,
  primary key (trust_id, person_id, term_from),
  foreign key (trust_id, person_id) references people
);
call protect_by_trust('account_nudges');
`
