import { Details } from '../../../../components/details.tsx'
import { InsetText } from '../../../../components/inset-text.tsx'
import { Section } from '../../../../components/section.tsx'
import type { DifferencePageProps } from '../difference-page.tsx'
import { type ReplayAt, replayPath } from './replay-at.ts'
import { ReplayForm } from './replay-form.tsx'
import { ReplayResult } from './replay-result.tsx'

export interface ReplayProps extends DifferencePageProps {
  readonly replay: ReplayAt
}

/** Which posts of the past the draft would decide otherwise, and how to find out. */
export function ReplaySection(props: ReplayProps) {
  const { replay } = props
  const { record, stale, asks, school } = replay
  return (
    <Section
      title="What would be decided otherwise"
      icon="clock"
      id="replay"
      lead={`Posts that ${school.name} has sent, judged under the policy in force and under this draft.`}
    >
      <OtherSchools {...props} />
      {record && stale ? (
        <InsetText>
          The draft or the policy in force has changed since this was worked out.{' '}
          {asks ? 'Judge the posts once more.' : 'Whoever keeps the policy can ask once more.'}
        </InsetText>
      ) : null}
      {record ? <ReplayResult {...props} record={record} /> : null}
      {!record && !asks ? (
        <p>Nobody has asked yet, and this draft is no longer under way.</p>
      ) : null}
      {asks ? <ReplayForm {...props} /> : null}
      <Details summary="How this is worked out">
        <p>
          Every post is looked at once, as it was last sent, and judged twice. What families said,
          devices, and permissions to be named count as they stood when the post was decided.
        </p>
        <p>
          The register, the school’s own settings, its channels, who has parental responsibility,
          and what was seen in photos are taken as they are known now. No post is changed.
        </p>
      </Details>
    </Section>
  )
}

/** The way to the draft’s other schools at which the reader works. */
function OtherSchools({ at, replay }: ReplayProps) {
  const others = at.schools.filter((one) => one.schoolId !== replay.school.schoolId)
  if (others.length === 0) return null
  return (
    <p>
      Look at another school:{' '}
      {others.map((one, nth) => (
        <>
          {nth === 0 ? '' : ', '}
          <a class="govuk-link" href={replayPath(at.draft.draftId, one.slug)}>
            {one.name}
          </a>
        </>
      ))}
    </p>
  )
}
