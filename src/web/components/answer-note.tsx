import type { Child } from 'hono/jsx'
import { Icon } from './icon.tsx'
import { plainly } from './plainly.ts'

export interface AnswerNoteProps {
  /** Who said it and when. */
  readonly by: Child
  readonly reason: string
  readonly words: string
  /** An answer to less than what is found now. */
  readonly outdated?: Child
  /** A button to take it back. */
  readonly action?: Child
}

/** What an author said of a finding, in their own words, beside it. */
export function AnswerNote({ by, reason, words, outdated, action }: AnswerNoteProps) {
  return (
    <div class={outdated ? 'gp-answer gp-answer--outdated' : 'gp-answer'}>
      <Icon name="comment" />
      <div>
        <p class="gp-answer__head">
          <strong>Not this person: {lowerFirst(reason)}</strong>
          <span class="gp-answer__by">{by}</span>
        </p>
        <blockquote class="gp-answer__words" dir="auto">
          {plainly(words)}
        </blockquote>
        {outdated ? <p class="gp-answer__outdated">{outdated}</p> : null}
        {action}
      </div>
    </div>
  )
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
