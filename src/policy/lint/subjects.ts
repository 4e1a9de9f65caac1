/**
 * What every school's policy should speak of by now, because law or practice moved on. A policy says
 * which of its clauses do; `fact` is the reference fact that carries the date and the source.
 */
export const SUBJECTS = [
  {
    code: 'under_16_law',
    title: 'the law that closes social platforms to under-16s',
    fact: 'under-16-accounts',
    mend: 'Say which channels pupils may be reached on when the law comes into force, and look at the audience of each channel before then.',
  },
  {
    code: 'ai_images',
    title: 'images made or changed by AI',
    fact: 'kcsie-2026',
    mend: 'Say that made-up or changed pictures of real people are not posted, and that a made-up sexual image of a child is handled like any other.',
  },
  {
    code: 'third_party_harassment',
    title: 'harassment of staff by parents, pupils and the public',
    fact: 'third-party-harassment',
    mend: 'Say what the employer does to prevent online harassment of staff by people outside it, and who is told.',
  },
  {
    code: 'data_protection_complaints',
    title: 'complaints about how personal data is used',
    fact: 'data-protection-complaints',
    mend: 'Say how to complain about a photo or a post as a matter of personal data, and that an acknowledgement comes within 30 days.',
  },
  {
    code: 'low_level_concerns',
    title: 'low-level concerns about adults',
    fact: 'low-level-concerns',
    mend: 'Say how a small worry about an adult’s conduct online is shared, with whom, and that it is kept apart from allegations.',
  },
  {
    code: 'consent_withdrawal',
    title: 'taking consent to photos back',
    fact: 'valid-consent',
    mend: 'Say that a yes can be taken back at any time, as easily as it was given, and that posts come down.',
  },
  {
    code: 'retention',
    title: 'how long records and posts are kept',
    fact: 'retention-periods',
    mend: 'State how long posts, photos, consent and reports are kept, and who looks before they are deleted.',
  },
  {
    code: 'accessibility',
    title: 'posts that everybody can read',
    fact: 'accessibility-duty',
    mend: 'Ask for alternative text on photos, captions on video and plain words, and say whom to ask for another format.',
  },
] as const
export type Subject = (typeof SUBJECTS)[number]['code']

export const SUBJECT_CODES = SUBJECTS.map((subject) => subject.code)
