/** For whom a bundle of a confidential matter is made. */
export const BUNDLE_RECIPIENTS = [
  { code: 'police', label: 'The police' },
  { code: 'panel', label: 'A panel: a hearing, an appeal, governors' },
  { code: 'authority', label: 'The local authority' },
] as const
/** The file of a learner goes to the next school, and is made on pages of its own. */
export type BundleRecipient = (typeof BUNDLE_RECIPIENTS)[number]['code'] | 'next_school'

/** Why the law lets it be handed over, in words that a person can choose from. */
export const BUNDLE_BASES = [
  {
    code: 'safeguarding',
    label: 'To keep a child or an adult at risk safe',
    law: 'Data Protection Act 2018, Schedule 1, paragraph 18',
  },
  {
    code: 'crime',
    label: 'To prevent, detect or prosecute a crime',
    law: 'Data Protection Act 2018, Schedule 2, paragraph 2',
  },
  {
    code: 'duty',
    label: 'A duty in law, or the order of a court',
    law: 'UK GDPR, Article 6(1)(c)',
  },
  {
    code: 'employment',
    label: 'A procedure at work',
    law: 'Data Protection Act 2018, Schedule 1, paragraph 1',
  },
  { code: 'vital', label: 'Somebody’s life is in danger', law: 'UK GDPR, Article 6(1)(d)' },
] as const
export type BundleBasis = (typeof BUNDLE_BASES)[number]['code']

/** What can be in a bundle. */
export const BUNDLE_PARTS = [
  { code: 'chronology', label: 'Chronology', about: 'What was done, when and by whom' },
  { code: 'statements', label: 'What was said', about: 'Reports, additions, and what was seen' },
  { code: 'decisions', label: 'Decisions', about: 'Triage, referral or not, outcome, appeal' },
  { code: 'referrals', label: 'Referrals', about: 'To whom it was taken, and what came of it' },
  { code: 'files', label: 'Files of evidence', about: 'Those in quarantine never' },
] as const
export type BundlePart = (typeof BUNDLE_PARTS)[number]['code']

/** Whose name a letter stands for. */
export const NAME_KINDS = ['pupil', 'adult'] as const
export type NameKind = (typeof NAME_KINDS)[number]
