import type { CommentInQueue } from '../../../domain/moderation/index.ts'

/** What every form about a comment carries: the comment as it was seen, and where to go on. */
export function SeenFields(props: {
  readonly comment: Pick<CommentInQueue, 'revision'>
  readonly next?: string | undefined
}) {
  return (
    <>
      <input type="hidden" name="revision" value={String(props.comment.revision)} />
      {props.next ? <input type="hidden" name="next" value={props.next} /> : null}
    </>
  )
}
