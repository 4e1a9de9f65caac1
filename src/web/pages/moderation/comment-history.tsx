import type { CommentDecisionMade } from '../../../domain/moderation/index.ts'
import { RULE_SEVERITIES } from '../../../vocabulary/moderation.ts'
import { Section } from '../../components/section.tsx'
import { Timeline, type TimelineEntry } from '../../components/timeline.tsx'
import type { CommentPageProps } from './comment-page.tsx'

const WHAT = {
  shown: 'Let through',
  removed: 'Removed',
  stopped: 'Sealed off',
  undone: 'Decision taken back',
  appeal_upheld: 'Appeal upheld: it is shown again',
  appeal_refused: 'Appeal refused',
} as const
const TONE = { shown: 'clear', removed: 'block', stopped: 'block' } as const

/** Who decided what about a comment, the latest first. */
export function CommentHistory({ comment }: CommentPageProps) {
  if (comment.decisions.length === 0) return null
  return (
    <Section title="What was decided" icon="trail">
      <Timeline entries={comment.decisions.map(entryOf)} />
    </Section>
  )
}

function entryOf(one: CommentDecisionMade): TimelineEntry {
  const { outcome, rule, severity, wordsToAuthor, by, at } = one
  const label = RULE_SEVERITIES.find(({ code }) => code === severity)?.label
  return {
    at,
    who: by,
    what: WHAT[outcome],
    tone: outcome in TONE ? TONE[outcome as keyof typeof TONE] : 'plain',
    ...(rule || wordsToAuthor
      ? {
          children: (
            <>
              {rule ? (
                <p>
                  {rule}
                  {label ? ` (${label.toLowerCase()})` : null}
                </p>
              ) : null}
              {wordsToAuthor ? <p class="gp-quiet">To its author: {wordsToAuthor}</p> : null}
            </>
          ),
        }
      : {}),
  }
}
