import { InsetText } from '../../../components/inset-text.tsx'
import { Tag } from '../../../components/tag.tsx'
import type { ShownStop } from './shown-stops.ts'

/** Beside a channel: that a post may wait there, why, and where that is put right. */
export function StopBeside({ stop }: { readonly stop: ShownStop }) {
  return (
    <span class="gp-stop-beside">
      <Tag colour={stop.from ? 'yellow' : 'red'}>
        {stop.from ? `Stops on ${stop.from}` : 'Nothing goes out'}
      </Tag>{' '}
      <WhyAndMend stop={stop} />
    </span>
  )
}

/** Under the verdict: on which of the chosen channels the post will wait. */
export function ChannelStops({ stops, elsewhere }: ChannelStopsProps) {
  if (stops.length === 0) return null
  return (
    <InsetText>
      {stops.map((stop) => (
        <p class="govuk-body">
          {stop.from ? `From ${stop.from} nothing goes out on ` : 'Nothing goes out on '}
          <strong>{stop.name}</strong>
          {stop.from ? '. ' : ' now. '}
          <WhyAndMend stop={stop} />
        </p>
      ))}
      <p class="govuk-body">
        You can write and send it all the same.{' '}
        {elsewhere
          ? 'It goes out on its other channels and waits there.'
          : 'It waits until that is put right.'}
      </p>
    </InsetText>
  )
}

interface ChannelStopsProps {
  readonly stops: readonly ShownStop[]
  /** Whether the post goes out on another channel. */
  readonly elsewhere: boolean
}

function WhyAndMend({ stop: { channelId, says, mend, more } }: { readonly stop: ShownStop }) {
  return (
    <>
      {says} {mend}{' '}
      <a class="govuk-link" href={`/channels/${channelId}#amiss`}>
        {more === 0 ? 'See the channel' : `See all ${more + 1} things to put right`}
      </a>
    </>
  )
}
