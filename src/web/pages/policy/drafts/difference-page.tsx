import type { Difference } from '../../../../policy/index.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import type { PageContext } from '../../../context.ts'
import type { Faults, Typed } from '../../../form.ts'
import { ChangedFacts } from './changed-facts.tsx'
import { ChangedAnswers, ChangedClauses } from './changes.tsx'
import type { DraftAt } from './draft-at.ts'
import { DraftFrame } from './draft-frame.tsx'
import type { ReplayAt } from './replay/replay-at.ts'
import { ReplaySection } from './replay/replay-section.tsx'

export interface DifferencePageProps {
  readonly c: PageContext
  readonly at: DraftAt
  readonly difference: Difference
  /** What would be decided otherwise, as far as somebody has asked. */
  readonly replay: ReplayAt | undefined
  readonly typed: Typed
  readonly faults: Faults
}

/** All that a draft changes: its answers, what they would decide otherwise, and its words. */
export function DifferencePage(props: DifferencePageProps) {
  const { c, at, difference, replay, faults } = props
  const { facts, clauses, answers, cosmetic } = difference
  const none = facts.length + clauses.length + answers.length === 0
  return (
    <DraftFrame c={c} at={at} page="What changes" errors={faults.page}>
      {none ? (
        <EmptyState picture="frames" title="Nothing has changed yet">
          <p>The draft is, word for word, what it was made from.</p>
        </EmptyState>
      ) : (
        <p>
          {cosmetic
            ? 'Words alone change: nobody is bound to anything new, and signatures go on counting.'
            : 'More than words changes: everyone whom it binds is asked to sign again.'}
        </p>
      )}
      <ChangedAnswers answers={answers} before={at.before} after={at.draft.pack} />
      {replay ? <ReplaySection {...props} replay={replay} /> : null}
      <ChangedClauses clauses={clauses} />
      <ChangedFacts facts={facts} />
    </DraftFrame>
  )
}
