import { toLondonInput } from '../../../domain/london-time.ts'
import type { PostForReader } from '../../../domain/posts/index.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Section } from '../../components/section.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { WarningText } from '../../components/warning-text.tsx'

type Errors = Readonly<Record<string, string>>

/** For the publisher of an approved post: now, or at a time. */
export function PublishForm({
  view,
  joined,
  errors = {},
}: {
  view: PostForReader
  /** The channels on which Gatepost publishes by itself. */
  joined: ReadonlySet<string>
  errors?: Errors | undefined
}) {
  const { post } = view
  const elsewhere = view.channels.filter((channel) => channel.network !== 'hosted')
  const moves = post.content.photos.some((photo) => photo.video)
  const byItself = elsewhere.filter((channel) => joined.has(channel.id) && !moves)
  const byHand = elsewhere.filter((channel) => !byItself.includes(channel))
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
        {byItself.length > 0
          ? ` Gatepost puts it on ${byItself.map((one) => one.name).join(', ')} by itself.`
          : ''}
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
