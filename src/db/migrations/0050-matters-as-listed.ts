/**
 * Lists and counts of confidential matters read in the order in which they are shown, so that a page of
 * them costs the same among few and among very many. Frozen: a change is a new migration.
 */
export const name = 'matters-as-listed'

export const sql = /* sql */ `
create index concerns_as_listed
  on concerns (trust_id, school_id, (waits_since is null), received_at desc, concern_id);
create index concerns_as_filtered
  on concerns (trust_id, school_id, state, (waits_since is null), received_at desc, concern_id);
create index cases_in_hand_as_listed
  on cases (trust_id, school_id, (case when officer_settled_at is null then officer_due_at end),
    opened_at desc, case_id)
  where stage <> 'closed';
create index low_level_concerns_as_listed
  on low_level_concerns (trust_id, school_id, (state = 'open') desc, told_at desc, concern_id);
create index contact_reports_as_listed
  on contact_reports (trust_id, school_id, (state = 'sent') desc, made_at desc, report_id);
create index contact_reports_waiting on contact_reports (trust_id, school_id) where state = 'sent';
`
