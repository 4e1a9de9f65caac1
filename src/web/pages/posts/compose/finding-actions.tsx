import type { FormFault, SaidOfFinding } from '../../../../domain/posts/index.ts'
import { Button } from '../../../components/button.tsx'
import type { ShownFinding } from './checked-post.ts'
import { NotThisPerson } from './not-this-person.tsx'

/** What was typed to a finding and refused. */
export interface Answering extends SaidOfFinding {
  readonly faults: readonly FormFault[]
}

interface FindingActionsProps {
  readonly finding: ShownFinding
  readonly action: string
  readonly answering: Answering | undefined
}

/** What an author can do about a finding at once: go to it, tag whom it means, or say that it means nobody here. */
export function FindingActions({ finding, action, answering }: FindingActionsProps) {
  const { notThem, answeredAt, number } = finding
  return (
    <>
      <WhereItIs finding={finding} />
      {finding.suggestions.map((learner) => (
        <Button kind="secondary" name="intent" value={`tag:${learner.learnerId}`}>
          Did you mean {learner.name}
          {learner.group ? `, ${learner.group}` : ''}? Tag
        </Button>
      ))}
      {notThem ? (
        <NotThisPerson
          notThem={notThem}
          number={number}
          action={action}
          answering={answering?.key === notThem.key ? answering : undefined}
        />
      ) : null}
      {answeredAt ? (
        <a class="govuk-link" href={`#finding-${answeredAt}`}>
          Not this person? Say so at finding {answeredAt}
        </a>
      ) : null}
    </>
  )
}

/** A way to each place where it can be mended. */
function WhereItIs({ finding }: { readonly finding: ShownFinding }) {
  const { place, photos, start, end } = finding
  if (!photos) {
    return (
      <a class="govuk-link" href={hrefOf(place)} data-start={start} data-end={end}>
        {place.part === 'text' ? 'Go to it in the text' : 'Go to it'}
      </a>
    )
  }
  return (
    <>
      {photos.map(({ photoId, number }) => (
        <a class="govuk-link" href={hrefOf({ ...place, photoId })}>
          Go to photo {number}
        </a>
      ))}
    </>
  )
}

/** The field where it can be mended. */
function hrefOf(place: ShownFinding['place']): string {
  if (place.part === 'text') return '#text'
  if (place.part === 'variant') return `#variant.${place.channelId}`
  if (place.part === 'alt_text') return `#photo.${place.photoId}.alt`
  if (place.part === 'captions') return `#photo.${place.photoId}.captions.file`
  return place.photoId ? `#photo.${place.photoId}` : '#channels'
}
