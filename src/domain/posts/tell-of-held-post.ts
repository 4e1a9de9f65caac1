import type { Writer } from '../../db/handles.ts'
import { inspect } from '../../gate/index.ts'
import { londonDate } from '../london-time.ts'
import { draftForGate } from './draft-for-gate.ts'
import { type GateIndexes, indexOfHeldWords } from './gate-indexes.ts'
import type { StoredPost } from './stored-post.ts'
import { renditionsOf } from './variants/renditions.ts'

/**
 * Have those who handle a matter told that a post was held back by its words, so that somebody can decide. Whoever
 * publishes learns nothing of it (domain-facts M10).
 */
export async function tellOfHeldPost(
  db: Writer,
  gate: GateIndexes,
  { trustId, schoolId, postId, content }: StoredPost,
  now: Date,
): Promise<void> {
  const draft = await draftForGate(db, schoolId, content, londonDate(now))
  const texts = renditionsOf(content)
  const says = (words: readonly string[]): boolean => {
    const index = indexOfHeldWords(words)
    return texts.some(({ text }) =>
      inspect({ ...draft, text }, index).some(({ kind }) => kind === 'confidential_term'),
    )
  }
  await gate.tellHeld(db, { trustId, schoolId, postId, says }, now)
}
