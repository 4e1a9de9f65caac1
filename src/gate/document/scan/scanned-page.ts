import type { PlacedLine } from './placed-lines.ts'

/** What was read of one page of a scan. */
export interface ScannedPage {
  readonly kind: 'read'
  /** As it is seen, in points. */
  readonly width: number
  readonly height: number
  readonly lines: readonly PlacedLine[]
  /** Whether it shows something beside the lines: a picture, a stamp, writing that was not seen as such. */
  readonly more: boolean
}

/** Nothing was read of a page: why, in plain English. */
export interface UnreadPage {
  readonly kind: 'unread'
  readonly reason: string
}
