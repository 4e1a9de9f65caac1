import type { PostContent } from '../content.ts'

/** The words that some channels of a post carry. */
export interface Rendition {
  /** The channel that has words of its own; null for the text of all others. */
  readonly ownOf: string | null
  readonly channels: readonly string[]
  readonly text: string
}

type Worded = Pick<PostContent, 'text' | 'channels' | 'variants'>

/**
 * Every wording of a post with the channels that carry it: the text first, then the channels’ own. The
 * text is one even where no channel is left for it; it then counts as if it went to all of them, so that
 * nothing that a person wrote stays unread.
 */
export function renditionsOf(content: Worded): readonly Rendition[] {
  const own = (content.variants ?? []).filter(({ channelId }) =>
    content.channels.includes(channelId),
  )
  const others = content.channels.filter((id) => !own.some(({ channelId }) => channelId === id))
  const shared = others.length > 0 ? others : content.channels
  return [
    { ownOf: null, channels: shared, text: content.text },
    ...own.map(({ channelId, text }) => ({ ownOf: channelId, channels: [channelId], text })),
  ]
}

/** The words that go out on one channel. Whatever publishes, packs or shows a post asks here. */
export function textFor(content: Worded, channelId: string): string {
  return content.variants?.find((one) => one.channelId === channelId)?.text ?? content.text
}
