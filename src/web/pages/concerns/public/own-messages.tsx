import type { OwnMessage } from '../../../../domain/concerns/index.ts'
import { Timeline } from '../../../components/timeline.tsx'

const WHAT = {
  addition: 'You added',
  withdrawal: 'You said that you take it back',
  reply: 'The school wrote to you',
} as const

/** What was said since, by the reporter and by the school. */
export function OwnMessages({ messages }: { readonly messages: readonly OwnMessage[] }) {
  if (messages.length === 0) return <p>Nobody has written to you here yet. Please look again.</p>
  return (
    <Timeline
      entries={messages.map(({ kind, at, words }) => ({
        at,
        what: WHAT[kind],
        icon: kind === 'reply' ? ('comment' as const) : undefined,
        children: (
          <p class="gp-keep-lines" dir="auto">
            {words}
          </p>
        ),
      }))}
    />
  )
}
