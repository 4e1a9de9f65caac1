/** The nation whose law and guidance bind a school. England and Wales differ; the others are not configured. */
export const JURISDICTIONS = [
  { code: 'england', label: 'England' },
  { code: 'wales', label: 'Wales' },
] as const
export type Jurisdiction = (typeof JURISDICTIONS)[number]['code']
