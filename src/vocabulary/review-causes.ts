/** What brings a policy's review forward, or its day. */
export const REVIEW_CAUSES = [
  { code: 'law', label: 'New law' },
  { code: 'guidance', label: 'New guidance' },
  { code: 'case_law', label: 'A court case' },
  { code: 'incident', label: 'Something that happened' },
  { code: 'suggestion', label: 'A suggestion from staff' },
  { code: 'date', label: 'Its day has come' },
] as const
export type ReviewCause = (typeof REVIEW_CAUSES)[number]['code']
