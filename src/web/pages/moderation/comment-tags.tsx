import type { CommentInQueue } from '../../../domain/moderation/index.ts'
import { COMMENT_STATES, STANDINGS } from '../../../vocabulary/moderation.ts'
import { Tag, type TagColour } from '../../components/tag.tsx'
import { dueWords } from './due-words.ts'

const OF_STANDING: Readonly<Record<string, TagColour>> = {
  held: 'red',
  flagged: 'yellow',
  plain: 'green',
}
const OF_STATE: Readonly<Record<string, TagColour>> = {
  shown: 'green',
  removed: 'red',
  stopped: 'purple',
}

/** Where a comment stands: what was found and by when it is due, or what was decided. */
export function CommentTags({
  comment,
  now,
}: {
  readonly comment: CommentInQueue
  readonly now: Date
}) {
  const { state, standing, dueAt } = comment
  if (state !== 'waiting') {
    const label = COMMENT_STATES.find((one) => one.code === state)?.label
    return <Tag colour={OF_STATE[state]}>{label}</Tag>
  }
  const late = dueAt < now
  return (
    <>
      <Tag colour={OF_STANDING[standing]}>
        {STANDINGS.find((one) => one.code === standing)?.label}
      </Tag>
      <Tag colour={late ? 'red' : 'grey'}>{dueWords(dueAt, now)}</Tag>
    </>
  )
}
