/**
 * The kinds of adult that a policy may bind. `scope` lists the words by which policies name them, as
 * parameters hold these words.
 */
export const PERSON_KINDS = [
  {
    code: 'employee',
    label: 'Employee',
    scope: [
      'employee',
      'officer',
      'casual',
      'trainee',
      'homeworker',
      'part_time',
      'fixed_term',
      'all',
    ],
  },
  { code: 'governor', label: 'Governor or trustee', scope: ['governor', 'trustee', 'all'] },
  { code: 'volunteer', label: 'Volunteer', scope: ['volunteer', 'all'] },
  { code: 'agency', label: 'Agency worker', scope: ['agency', 'all'] },
  { code: 'contractor', label: 'Contractor', scope: ['contractor', 'consultant', 'all'] },
  { code: 'pta', label: 'Member of the parents’ association', scope: ['pta', 'all'] },
  { code: 'visitor', label: 'Visitor', scope: ['visitor', 'third_party_with_access', 'all'] },
] as const
export type PersonKind = (typeof PERSON_KINDS)[number]['code']
