import { Button } from '../../../components/button.tsx'
import { Section } from '../../../components/section.tsx'
import { countWords } from '../drafts/count-words.ts'
import { draftPath } from '../drafts/draft-at.ts'
import type { BindingQuery } from './binding.tsx'
import type { BindingAt, BoundClause } from './binding-at.ts'
import { ClauseCard } from './clause-card.tsx'

export interface BindingSectionProps {
  readonly binding: BindingAt
  readonly query: BindingQuery
  readonly heading: string
  /** Those of its clauses that are on this page. */
  readonly clauses: readonly BoundClause[]
}

/** A section of the document, with one press for all of its suggestions. */
export function BindingSection({ binding, query, heading, clauses }: BindingSectionProps) {
  const { at, writes } = binding
  const takable = binding.clauses.filter((one) => one.clause.section === heading && one.takable)
  return (
    <Section title={heading}>
      {writes && takable.length > 1 ? (
        <form
          class="gp-binding__whole"
          method="post"
          action={draftPath(at.draft.draftId, '/bind-section')}
        >
          <input type="hidden" name="revision" value={String(at.draft.revision)} />
          <input type="hidden" name="section" value={heading} />
          <Button kind="secondary" preventDoubleClick>
            Take the suggestions of this section
          </Button>
          <p class="gp-quiet">
            For {countWords(takable.length, 'clause')} that are much like one of a known policy. It
            answers no question of the policy.
          </p>
        </form>
      ) : null}
      {clauses.map((one) => (
        <ClauseCard binding={binding} query={query} one={one} />
      ))}
    </Section>
  )
}
