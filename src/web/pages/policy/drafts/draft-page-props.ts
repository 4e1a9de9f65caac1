import type { PageContext } from '../../../context.ts'
import type { Faults, Typed } from '../../../form.ts'
import type { DraftAt } from './draft-at.ts'

/** What every part of a draft's own page shows: the draft, and a form of it that went wrong. */
export interface DraftPageProps {
  readonly c: PageContext
  readonly at: DraftAt
  readonly typed: Typed
  readonly faults: Faults
}
