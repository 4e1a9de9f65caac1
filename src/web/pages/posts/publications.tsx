import type { PostForReader, PostRecord } from '../../../domain/posts/index.ts'
import type { OnNetwork } from '../../../domain/sending/index.ts'
import { Section } from '../../components/section.tsx'
import { StateTag } from '../../components/state-tag.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { ByHandForm, TakedownTask } from './by-hand-forms.tsx'
import { HowItFares } from './how-it-fares.tsx'

type Publication = PostRecord['publications'][number]

interface PublicationsProps {
  readonly view: PostForReader
  readonly publishes: boolean
  readonly removes: boolean
  readonly takedownOf: ReadonlyMap<string, { readonly id: string; readonly dueAt: Date }>
  readonly networks: ReadonlyMap<string, OnNetwork>
  readonly errors?: Readonly<Record<string, string>> | undefined
}

/** Where the post stands on each channel, what is under way there, and what is still to be done by hand. */
export function Publications(props: PublicationsProps) {
  const { publications } = props.view.record
  if (publications.length === 0) return null
  return (
    <Section title="Where it stands" icon="channel" id="publications">
      <ul class="gp-plain-list">
        {publications.map((publication) => (
          <OnePublication {...props} publication={publication} />
        ))}
      </ul>
    </Section>
  )
}

function OnePublication(props: PublicationsProps & { readonly publication: Publication }) {
  const { publication, publishes, removes, view } = props
  const { publicationId, state, network, channelName } = publication
  const error = props.errors?.[publicationId]
  const on = props.networks.get(publicationId)
  return (
    <li class="gp-publication">
      <p>
        <strong>{channelName}</strong> <StateTag publication={state} />
      </p>
      <Proof publication={publication} slug={view.school.slug} />
      {on ? (
        <HowItFares
          on={on}
          publication={publication}
          publishes={publishes}
          slug={view.school.slug}
          error={error}
        />
      ) : null}
      {publishes && state === 'awaiting_proof' ? (
        <ByHandForm {...{ publicationId, channelName, network, error }} />
      ) : null}
      {removes && state === 'takedown_due' ? (
        <TakedownTask task={props.takedownOf.get(publicationId)} error={error} />
      ) : null}
    </li>
  )
}

const BEGUN: Readonly<Partial<Record<Publication['state'], string>>> = {
  sending: 'Released',
  uncertain: 'Released',
  reconnect: 'Released',
  refused: 'Released',
  stopped: 'Released',
  awaiting_proof: 'Released',
}

function Proof({
  publication,
  slug,
}: {
  readonly publication: Publication
  readonly slug: string
}) {
  const { state, publishedAt, publishedBy, takenDownAt, network, address } = publication
  return (
    <>
      <p class="govuk-hint">
        {BEGUN[state] ?? 'Published'} <TimeText at={publishedAt} />
        {publishedBy ? ` by ${publishedBy}` : ''}.
        {takenDownAt ? (
          <>
            {' '}
            Taken down <TimeText at={takenDownAt} />.
          </>
        ) : null}
      </p>
      {network === 'hosted' && state === 'live' ? (
        <p>
          <a class="govuk-link" href={`/s/${slug}/posts/${publication.publicationId}`}>
            See it on the school’s page
          </a>
        </p>
      ) : null}
      {address ? (
        <p>
          Its address: <code class="gp-address">{address}</code>
        </p>
      ) : null}
      {publication.takedownProof ? <p>How we know: {publication.takedownProof}</p> : null}
    </>
  )
}
