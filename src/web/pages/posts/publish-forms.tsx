import { toLondonInput } from '../../../domain/london-time.ts'
import type { PostForReader, PostRecord } from '../../../domain/posts/index.ts'
import { Button } from '../../components/button.tsx'
import { ButtonGroup } from '../../components/button-group.tsx'
import { Details } from '../../components/details.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import { Section } from '../../components/section.tsx'
import { StateTag } from '../../components/state-tag.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { WarningText } from '../../components/warning-text.tsx'

type Publication = PostRecord['publications'][number]
type Errors = Readonly<Record<string, string>>

/** For the publisher of an approved post: now, or at a time. */
export function PublishForm({
  view,
  errors = {},
}: {
  view: PostForReader
  errors?: Errors | undefined
}) {
  const { post } = view
  const byHand = view.channels.filter((channel) => channel.network !== 'hosted')
  if (view.untrained !== undefined) {
    return (
      <Section title="Publish" icon="globe" id="publish">
        <WarningText>{view.untrained}</WarningText>
      </Section>
    )
  }
  return (
    <Section title="Publish" icon="globe" id="publish">
      <p class="govuk-body">
        Every consent is asked again at the moment you press the button.
        {byHand.length > 0
          ? ` You then get a package for ${byHand.map((one) => one.name).join(', ')}.`
          : ''}
      </p>
      <form method="post" action={`/posts/${post.postId}/publish`}>
        <input type="hidden" name="sha256" value={post.contentSha256} />
        <Button preventDoubleClick>Publish now</Button>
      </form>
      <Details summary={post.scheduledFor ? 'Confirm or move its slot' : 'Publish at a time'}>
        <form method="post" action={`/posts/${post.postId}/slot`} novalidate>
          <input type="hidden" name="sha256" value={post.contentSha256} />
          <TextInput
            name="at"
            label="Date and time"
            hint="In UK time. Unless you confirm a time, nothing goes out by itself."
            value={post.scheduledFor ? toLondonInput(post.scheduledFor) : ''}
            error={errors.at}
            attributes={{ type: 'datetime-local' }}
          />
          <Button kind="secondary">Confirm this slot</Button>
        </form>
      </Details>
    </Section>
  )
}

/** Where the post stands on each channel, and what is still to be done there by hand. */
export function Publications(props: {
  readonly view: PostForReader
  readonly publishes: boolean
  readonly removes: boolean
  readonly takedownOf: ReadonlyMap<string, { readonly id: string; readonly dueAt: Date }>
  readonly errors?: Errors | undefined
}) {
  const { publications } = props.view.record
  if (publications.length === 0) return null
  return (
    <Section title="Where it stands" icon="channel" id="publications">
      <ul class="gp-plain-list">
        {publications.map((publication) => (
          <li class="gp-publication">
            <p>
              <strong>{publication.channelName}</strong>{' '}
              <StateTag publication={publication.state} />
            </p>
            <Proof publication={publication} slug={props.view.school.slug} />
            {props.publishes && publication.state === 'awaiting_proof' ? (
              <ByHand publication={publication} error={props.errors?.[publication.publicationId]} />
            ) : null}
            {props.removes && publication.state === 'takedown_due' ? (
              <TakedownTask
                task={props.takedownOf.get(publication.publicationId)}
                error={props.errors?.[publication.publicationId]}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Proof({
  publication,
  slug,
}: {
  readonly publication: Publication
  readonly slug: string
}) {
  return (
    <>
      <p class="govuk-hint">
        Published <TimeText at={publication.publishedAt} />
        {publication.publishedBy ? ` by ${publication.publishedBy}` : ''}.
        {publication.takenDownAt ? (
          <>
            {' '}
            Taken down <TimeText at={publication.takenDownAt} />.
          </>
        ) : null}
      </p>
      {publication.network === 'hosted' && publication.state === 'live' ? (
        <p>
          <a class="govuk-link" href={`/s/${slug}/posts/${publication.publicationId}`}>
            See it on the school’s page
          </a>
        </p>
      ) : null}
      {publication.address ? (
        <p>
          Its address: <code class="gp-address">{publication.address}</code>
        </p>
      ) : null}
      {publication.takedownProof ? <p>How we know: {publication.takedownProof}</p> : null}
    </>
  )
}

function ByHand({
  publication,
  error,
}: {
  readonly publication: Publication
  readonly error?: string | undefined
}) {
  const id = publication.publicationId
  return (
    <>
      <ol class="govuk-list govuk-list--number">
        <li>Download the package and post exactly what is in it.</li>
        <li>Copy the address of the live post and paste it here.</li>
      </ol>
      <form method="post" action={`/publications/${id}/proof`} novalidate>
        <TextInput
          name="address"
          id={`address-${id}`}
          type="url"
          label={`Address on ${publication.channelName}`}
          error={error}
          autocomplete="off"
        />
        <ButtonGroup>
          <Button>Keep as proof</Button>
          <a class="govuk-link" href={`/publications/${id}/package.zip`}>
            Download the package
          </a>
        </ButtonGroup>
      </form>
    </>
  )
}

function TakedownTask({
  task,
  error,
}: {
  readonly task: { readonly id: string; readonly dueAt: Date } | undefined
  readonly error?: string | undefined
}) {
  if (!task) return null
  return (
    <>
      <InsetText>
        This must come down by <TimeText at={task.dueAt} />. Delete it there, look at its address
        again, then write down what you saw.
      </InsetText>
      <form method="post" action={`/takedowns/${task.id}/done`} novalidate>
        <TextInput
          name="proof"
          id={`proof-${task.id}`}
          label="How do you know that it is gone?"
          hint="For example: deleted at 14:05; the address now says “not found”."
          error={error}
        />
        <Button>It is down</Button>
      </form>
    </>
  )
}
