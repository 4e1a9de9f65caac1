import { dateWords, ruleTitle } from '../../../policy/index.ts'
import { ATTESTATIONS } from '../../../vocabulary/channel-staff.ts'
import { Details } from '../../components/details.tsx'
import { ListRows } from '../../components/list-rows.tsx'
import { Section } from '../../components/section.tsx'
import { TimeText } from '../../components/time-text.tsx'
import type { ShowPageProps } from './show-page.tsx'

/** What went out there lately, and what is on its way. */
export function PostsSection({ channel, past }: ShowPageProps) {
  const { live, underWay } = channel
  return (
    <Section
      title="Posts"
      icon="post"
      id="posts"
      lead={`${live} live there, ${underWay} on the way.`}
    >
      {past.posts.length === 0 ? (
        <p class="govuk-body">Nothing was posted there through Gatepost yet.</p>
      ) : (
        <ListRows
          rows={past.posts.map((post) => ({
            title: <TimeText at={post.at} />,
            href: `/posts/${post.postId}`,
            meta: post.address ? <span class="gp-address">{post.address}</span> : undefined,
          }))}
        />
      )}
    </Section>
  )
}

/** What was amiss, who looked at what, and who ran it before. */
export function PastSection({ channel, past }: ShowPageProps) {
  const ended = channel.staff.filter(({ endedOn }) => endedOn !== null)
  const mended = past.breaches.filter(({ mendedOn }) => mendedOn !== null)
  if (ended.length + mended.length + past.attestations.length === 0) return null
  return (
    <Section title="What happened" icon="trail" id="past">
      {mended.length > 0 ? (
        <Details summary="What was amiss and put right">
          <ul class="govuk-list govuk-list--bullet">
            {mended.map(({ rule, since, mendedOn }) => (
              <li>
                {ruleTitle(rule)}: from {dateWords(since)} to {dateWords(mendedOn ?? since)}
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
      {past.attestations.length > 0 ? (
        <Details summary="Who looked at its settings">
          <ul class="govuk-list govuk-list--bullet">
            {past.attestations.map(({ kind, seen, by, at }) => (
              <li>
                {ATTESTATIONS.find(({ code }) => code === kind)?.label}: {seen} ({by},{' '}
                <TimeText at={at} />)
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
      {ended.length > 0 ? (
        <Details summary="Who ran it before">
          <ul class="govuk-list govuk-list--bullet">
            {ended.map(({ name, part, from, endedOn }) => (
              <li>
                {name}, {part}, from {dateWords(from)} to {dateWords(endedOn ?? from)}
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </Section>
  )
}
