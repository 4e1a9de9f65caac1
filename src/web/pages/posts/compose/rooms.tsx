import { MAX_TEXT } from '../../../../domain/posts/index.ts'
import { lengthFor } from '../../../../vocabulary/network-length.ts'
import { limitsOf } from '../../../../vocabulary/network-limits.ts'
import type { Network } from '../../../../vocabulary/networks.ts'
import type { ComposeView } from './compose-view.ts'
import { roomInWords } from './room-in-words.ts'

interface RoomOfProps {
  readonly id?: string
  readonly channelId: string
  readonly network: Network
  readonly text: string
  /** Whether these are the channel’s own words. */
  readonly own?: boolean
  readonly name?: string
  readonly hidden?: boolean
}

/** How many characters a network leaves; the page’s script counts on while somebody types. */
export function RoomOf({ id, channelId, network, text, own = false, ...props }: RoomOfProps) {
  const { counting, text: limit } = limitsOf(network)
  if (limit === null || limit >= MAX_TEXT) return null
  const length = lengthFor(counting, text)
  return (
    <span
      id={id}
      class={length > limit ? 'gp-room gp-room--over' : 'gp-room'}
      data-room={channelId}
      data-network={network}
      data-own={String(own)}
      data-name={props.name}
      hidden={props.hidden}
    >
      {roomInWords({ name: props.name, length, limit })}
    </span>
  )
}

/** What each chosen channel leaves of the text, where it takes less than a post holds. */
export function Rooms({ view }: { readonly view: ComposeView }) {
  const { form, desk } = view
  return (
    <p class="gp-rooms">
      {desk.choices.channels.map(({ id, name, network }) => (
        <RoomOf
          channelId={id}
          network={network}
          name={name}
          text={form.text}
          hidden={!form.channels.includes(id) || form.variants.some((one) => one.channelId === id)}
        />
      ))}
    </p>
  )
}
