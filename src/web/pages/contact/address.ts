/** Where the pages about contact online are. */
export const contactPath = (slug: string) => `/schools/${slug}/contact`
export const reportFormPath = (slug: string) => `${contactPath(slug)}/report`
export const reportsPath = (slug: string) => `${contactPath(slug)}/reports`
export const reportPath = (slug: string, reportId: string) => `${reportsPath(slug)}/${reportId}`
export const receiptPath = (slug: string, reportId: string) =>
  `${reportPath(slug, reportId)}/receipt`
export const askPath = (slug: string) => `${contactPath(slug)}/permits/new`
export const permitPath = (slug: string, permitId: string) =>
  `${contactPath(slug)}/permits/${permitId}`

/** A report’s number as one says it on the phone. */
export function referenceOf(reportId: string): string {
  return `${reportId.slice(0, 4)}-${reportId.slice(4, 8)}`.toUpperCase()
}
