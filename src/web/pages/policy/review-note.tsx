import type { ReviewDue } from '../../../domain/policies/index.ts'
import { InsetText } from '../../components/inset-text.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { WarningText } from '../../components/warning-text.tsx'

/** Whether the policy is overdue for its review, where anybody can say. */
export function ReviewNote({ due }: { readonly due: ReviewDue }) {
  const every = due.months === 12 ? 'every year' : `every ${due.months} months`
  if (due.by === undefined) {
    return (
      <InsetText>
        The document bears no date, so nobody can say whether its review is overdue. A policy like
        this is looked at {every}.
      </InsetText>
    )
  }
  if (due.overdue) {
    return (
      <WarningText>
        The review of this policy was due by <TimeText at={due.by} />
        {due.basis === 'reckoned' ? `, ${every} from its last date` : null}. It stays in force until
        its owner puts another in its place.
      </WarningText>
    )
  }
  return (
    <p>
      Its next review is due by <TimeText at={due.by} />.
    </p>
  )
}
