/** A column whose texts are sealed with the keys of confidential matters. */
export interface SealedColumn {
  readonly table: string
  readonly column: string
  /** What its texts are bound to: `gatepost <place> 1 <trust> <ids>`. */
  readonly place: string
  /** The columns beside `trust_id` that make up the primary key, in the order in which the place names them. */
  readonly ids: readonly string[]
}

const column = (
  table: string,
  name: string,
  place: string,
  ...ids: readonly string[]
): SealedColumn => ({ table, column: name, place, ids })

/**
 * Every such column. Whoever seals a new one adds it here; until then the command that changes the key
 * keeps the old one, so that nothing is lost.
 */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  column('matter_access', 'sealed_reason', 'access reason', 'access_id'),
  column('cases', 'sealed_title', 'case title', 'case_id'),
  column('case_people', 'sealed_name', 'case person', 'entry_id'),
  column('case_steps', 'sealed_words', 'case step', 'step_id'),
  column('case_tasks', 'sealed_words', 'case task', 'task_id'),
  column('case_concerns', 'sealed_reason', 'case link reason', 'link_id'),
  column('case_hold_words', 'sealed_words', 'case hold', 'hold_id'),
  column('low_level_concerns', 'sealed_words', 'low-level words', 'concern_id'),
  column('low_level_concerns', 'sealed_action', 'low-level action', 'concern_id'),
  column('personnel_entries', 'sealed_words', 'personnel entry', 'entry_id'),
  column('concern_messages', 'sealed_words', 'concern words', 'message_id'),
  column('contact_permit_learners', 'sealed_parents', 'contact parents', 'permit_id', 'learner_id'),
  column('contact_log_entries', 'sealed_words', 'contact log words', 'entry_id'),
  column('contact_reports', 'sealed_words', 'contact report words', 'report_id'),
  column('contact_report_notes', 'sealed_words', 'contact report note', 'note_id'),
  column('evidence', 'sealed_words', 'evidence words', 'evidence_id'),
  column('evidence_files', 'sealed_name', 'evidence file name', 'file_id'),
  column('bundles', 'sealed_words', 'bundle words', 'bundle_id'),
  column('bundle_names', 'sealed_name', 'bundle name', 'name_id'),
  column('transfers', 'sealed_words', 'transfer words', 'transfer_id'),
  column('transfer_matters', 'sealed_reason', 'transfer choice', 'transfer_id', 'matter_id'),
  column('transfer_steps', 'sealed_words', 'transfer step words', 'step_id'),
  column('transfer_files', 'sealed_paper', 'transfer paper', 'bundle_id'),
  column('transfer_files', 'sealed_files', 'transfer files', 'bundle_id'),
  column('referrals', 'sealed_words', 'referral words', 'referral_id'),
  column('referral_steps', 'sealed_words', 'referral step words', 'step_id'),
  column('takedown_requests', 'sealed_words', 'takedown request words', 'request_id'),
  column('takedown_steps', 'sealed_words', 'takedown step words', 'step_id'),
  column('monitoring_authorisations', 'sealed_words', 'monitoring words', 'authorisation_id'),
  column('monitoring_decisions', 'sealed_words', 'monitoring decision words', 'decision_id'),
  column('candidate_searches', 'sealed_candidate', 'candidate', 'search_id'),
  column('candidate_searches', 'sealed_words', 'candidate search words', 'search_id'),
]

/** Sealed with other keys: a mailed link. */
export const SEALED_OTHERWISE: readonly string[] = ['mails.sealed_token']
