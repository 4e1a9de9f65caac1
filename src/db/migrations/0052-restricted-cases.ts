/** The few cases in which somebody must not be identified, found among very many. Frozen: a change is a new migration. */
export const name = 'restricted-cases'

export const sql = /* sql */ `
create index cases_restricted on cases (trust_id) where restricted;
`
