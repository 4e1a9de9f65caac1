import type { SchoolName } from '../../../../domain/people/index.ts'
import type {
  DraftSummary,
  PolicyVersion,
  ReviewDue,
  ReviewRecord,
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
  readonly versions: readonly PolicyVersion[]
  readonly reviews: readonly ReviewRecord[]
  readonly due: ReviewDue
  readonly typed: Typed
  readonly faults: Faults
}
