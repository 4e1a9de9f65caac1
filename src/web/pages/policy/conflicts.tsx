import { Card } from '../../components/card.tsx'
import { Section } from '../../components/section.tsx'
import { clauseLinks } from './clause-link.tsx'
import type { PolicyPageProps } from './policy-page.tsx'

/** Places of the document that do not agree, and the reading that runs. */
export function Conflicts({ pack, version }: PolicyPageProps) {
  if (pack.conflicts.length === 0) return null
  return (
    <Section
      title="Where it contradicts itself"
      id="conflicts"
      lead="Until the document is mended, this is how it is read."
    >
      <div class="gp-stack">
        {pack.conflicts.map((conflict) => (
          <Card footer={<>Clauses {clauseLinks(conflict.clauses, version)}</>}>
            <p>{conflict.says}</p>
            <p>
              <strong>What runs:</strong> {conflict.runs}
            </p>
          </Card>
        ))}
      </div>
    </Section>
  )
}
