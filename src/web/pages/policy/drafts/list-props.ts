import type { SchoolName } from '../../../../domain/people/index.ts'
import type {
  DraftSummary,
  PolicyVersion,
  ReviewDue,
  ReviewRecord,
  ScanRecord,
} from '../../../../domain/policies/index.ts'
import type { Pack } from '../../../../policy/index.ts'
import type { PageContext } from '../../../context.ts'
import type { Faults, Typed } from '../../../form.ts'

/** What every part of the list of versions shows. */
export interface DraftListProps {
  readonly c: PageContext
  readonly school: SchoolName
  /** The schools for which the reader may write policies. */
  readonly schools: readonly SchoolName[]
  readonly packs: readonly Pack[]
  /** Whether the reader may begin a version here. */
  readonly writes: boolean
  readonly drafts: readonly DraftSummary[]
  /** What came in as pictures of pages and waits to be read or made into clauses. */
  readonly scans: readonly ScanRecord[]
  readonly versions: readonly PolicyVersion[]
  readonly reviews: readonly ReviewRecord[]
  readonly due: ReviewDue
  readonly typed: Typed
  readonly faults: Faults
}
