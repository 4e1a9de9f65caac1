import { textFor } from '../../../../domain/posts/index.ts'
import type { JudgedChannel } from '../../../../policy/index.ts'
import { PreviewCard, type Previewed } from './preview-card.tsx'

interface PreviewsProps {
  readonly post: Previewed
  readonly channels: readonly JudgedChannel[]
  readonly words: Parameters<typeof textFor>[0]
}

/** The post as each of its channels will show it. */
export function Previews({ post, channels, words }: PreviewsProps) {
  if (channels.length === 0) {
    return <p class="govuk-body">Choose where it should appear, and it is shown here.</p>
  }
  return (
    <div class="gp-previews">
      {channels.map((channel) => (
        <PreviewCard
          post={post}
          channel={channel}
          text={textFor(words, channel.id)}
          own={words.variants?.some((one) => one.channelId === channel.id) ?? false}
        />
      ))}
    </div>
  )
}
