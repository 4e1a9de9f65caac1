import type { ChannelStanding } from '../../../policy/index.ts'
import { InsetText } from '../../components/inset-text.tsx'

interface FrozenNowProps {
  /** Channels of the post on which nothing goes out now, by id. */
  readonly frozen: ReadonlyMap<string, ChannelStanding>
  readonly channels: readonly { readonly id: string; readonly name: string }[]
}

/** Tells whoever is about to publish, before they press, on which channels the post will wait. */
export function FrozenNow({ frozen, channels }: FrozenNowProps) {
  const stopped = channels.flatMap((channel) => {
    const breach = frozen.get(channel.id)?.breaches[0]
    return breach ? [{ ...channel, says: breach.says }] : []
  })
  if (stopped.length === 0) return null
  return (
    <InsetText>
      {stopped.map(({ id, name, says }) => (
        <p class="govuk-body">
          Nothing goes out on{' '}
          <a class="govuk-link" href={`/channels/${id}`}>
            {name}
          </a>{' '}
          now. {says}
        </p>
      ))}
      {stopped.length < channels.length ? (
        <p class="govuk-body">The post goes out on its other channels and waits there.</p>
      ) : null}
    </InsetText>
  )
}
