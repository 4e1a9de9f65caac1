/** What belongs to a case and what did, found among very many. Frozen: a change is a new migration. */
export const name = 'links-of-cases'

export const sql = /* sql */ `
create index case_concerns_of_case on case_concerns (trust_id, case_id, linked_at);
`
