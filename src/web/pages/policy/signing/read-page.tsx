import type { BoundPolicy } from '../../../../domain/acknowledgement/index.ts'
import type { SchoolName } from '../../../../domain/people/index.ts'
import type { PolicyPart } from '../../../../policy/index.ts'
import { Button } from '../../../components/button.tsx'
import type { PageContext } from '../../../context.ts'
import type { Faults } from '../../../form.ts'
import { Frame } from '../../../frame.tsx'
import { PartClauses } from './part-clauses.tsx'
import { ReadSoFar } from './read-so-far.tsx'
import { readPath } from './signing-at.ts'

interface ReadPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly policy: BoundPolicy
  readonly parts: readonly PolicyPart[]
  /** Which part, counted from 1. */
  readonly nth: number
  readonly faults: Faults
}

/** One part of the policy, and the way to the next. */
export function ReadPage({ c, school, policy, parts, nth, faults }: ReadPageProps) {
  const shown = parts[nth - 1]
  const last = nth === parts.length
  return (
    <Frame
      c={c}
      title={`${shown?.heading ?? ''}, part ${nth} of ${parts.length}: ${policy.pack.title}`}
      heading={shown?.heading ?? policy.pack.title}
      caption={`${policy.pack.title}, ${school.name}`}
      errors={faults.page}
      width="reading"
    >
      <ReadSoFar nth={nth} of={parts.length} />
      <PartClauses clauses={shown?.clauses ?? []} />
      <form class="gp-read-on" method="post" action={readPath(school.slug)}>
        <input type="hidden" name="part" value={String(nth)} />
        <div class="govuk-button-group">
          <Button preventDoubleClick>{last ? 'I have read it to its end' : 'Next part'}</Button>
          {nth > 1 ? (
            <a class="govuk-link" href={readPath(school.slug, nth - 1)}>
              Back to part {nth - 1}
            </a>
          ) : null}
        </div>
      </form>
    </Frame>
  )
}
