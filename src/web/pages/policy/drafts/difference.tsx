import { comparePolicies, type Difference } from '../../../../policy/index.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Section } from '../../../components/section.tsx'
import { Table } from '../../../components/table.tsx'
import type { App, PageContext } from '../../../context.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { ChangedAnswers, ChangedClauses } from './changes.tsx'
import { type DraftAt, draftAt } from './draft-at.ts'
import { DraftFrame } from './draft-frame.tsx'

/** What lies between a draft and the version that it was made from. */
export function registerDraftDifference(app: App): void {
  app.get('/policy-drafts/:id/difference', async (c) => {
    const at = await draftAt(c)
    if (!at) return ProblemResponse(c, 'not_found')
    const { before, draft, inForce } = at
    const difference = comparePolicies(before, draft.pack, inForce.overrides)
    return c.html(<DifferencePage c={c} at={at} difference={difference} />)
  })
}

interface DifferencePageProps {
  readonly c: PageContext
  readonly at: DraftAt
  readonly difference: Difference
}

function DifferencePage({ c, at, difference }: DifferencePageProps) {
  const { facts, clauses, answers, cosmetic } = difference
  const none = facts.length + clauses.length + answers.length === 0
  return (
    <DraftFrame c={c} at={at} page="What changes">
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
      <ChangedClauses clauses={clauses} />
      {facts.length > 0 ? (
        <Section title="On the title page">
          <Table
            head={[{ text: 'What' }, { text: 'Before' }, { text: 'After' }]}
            rows={facts.map(({ fact, before, after }) => [
              { text: fact },
              { text: before },
              { text: after },
            ])}
          />
        </Section>
      ) : null}
    </DraftFrame>
  )
}
