import type { CommentPiece } from '../../../domain/moderation/index.ts'
import { plainly } from '../../components/plainly.ts'

/** What a comment says, as text and nothing else: nothing in it can be pressed. */
export function CommentWords({ pieces }: { readonly pieces: readonly CommentPiece[] }) {
  return (
    <p class="gp-comment__words" dir="auto">
      {pieces.map(({ text, marked }) =>
        marked ? <mark class="gp-mark gp-mark--review">{plainly(text)}</mark> : plainly(text),
      )}
    </p>
  )
}
