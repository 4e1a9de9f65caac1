import type { Child } from 'hono/jsx'
import type { SchoolName } from '../../../../domain/people/index.ts'
import type { LintFinding } from '../../../../policy/index.ts'
import { Card } from '../../../components/card.tsx'
import { ClausesCited } from './clauses-cited.tsx'

interface FaultCardProps {
  readonly school: SchoolName
  readonly finding: LintFinding
  /** What may be done about it, or what was said of it. */
  readonly children?: Child
}

/** One fault: what is wrong, where, what runs meanwhile, and how to mend it. */
export function FaultCard({ school, finding, children }: FaultCardProps) {
  const { says, mend, runs, clauses, facts = [] } = finding
  return (
    <Card
      footer={
        clauses.length > 0 || facts.length > 0 ? (
          <>
            {clauses.length > 0 ? <ClausesCited school={school} clauses={clauses} /> : null}
            {clauses.length > 0 && facts.length > 0 ? ' · ' : null}
            {facts.map((key, nth) => (
              <>
                {nth > 0 ? ', ' : null}
                <a
                  class="govuk-link"
                  href={`/schools/${school.slug}/policy/facts/entry?key=${key}`}
                >
                  {nth === 0 ? 'What this rests on' : 'what holds now'}
                </a>
              </>
            ))}
          </>
        ) : undefined
      }
    >
      <p>{says}</p>
      {runs ? (
        <p>
          <strong>Until then:</strong> {runs}
        </p>
      ) : null}
      <p>
        <strong>Mend it:</strong> {mend}
      </p>
      {children}
    </Card>
  )
}
