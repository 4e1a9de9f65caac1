/** Whom a draft of a policy can be laid before. */
export const CONSULTATION_KINDS = [
  { code: 'union', label: 'A union' },
  { code: 'staff', label: 'Staff' },
  { code: 'governors', label: 'Governors' },
  { code: 'families', label: 'Families' },
  { code: 'other', label: 'Somebody else' },
] as const
export type ConsultationKind = (typeof CONSULTATION_KINDS)[number]['code']
