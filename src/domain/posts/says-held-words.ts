import type { Reader } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import type { PostContent } from './content.ts'
import { draftForGate } from './draft-for-gate.ts'
import type { GateIndexes } from './gate-indexes.ts'
import { heldWordsAt } from './held-words-at.ts'
import { renditionsOf } from './variants/renditions.ts'

/**
 * Whether a post says something that safeguarding keeps from being published now (Education Act 2011 s13;
 * domain-facts M10): in its words, hashtags and alt texts, in file names, and in writing in its photos. It is
 * asked at publishing alone, and nobody is told which words they are: whoever drafts could try out names.
 */
export async function saysHeldWords(
  db: Reader,
  gate: GateIndexes,
  post: { readonly schoolId: string; readonly content: PostContent },
  now: Date,
): Promise<boolean> {
  const says = await heldWordsAt(db, gate, post.schoolId)
  if (!says) return false
  const draft = await draftForGate(db, post.schoolId, post.content, londonDate(now))
  return renditionsOf(post.content).some(({ text }) => says({ ...draft, text }))
}
