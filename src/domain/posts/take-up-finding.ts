import type { Writer } from '../../db/handles.ts'
import type { Actor } from '../people/index.ts'
import { answerPost } from './answer-post.ts'
import type { Refusal } from './refusal.ts'
import { findingKey } from './set-aside-finding.ts'

/**
 * The author takes back that a finding does not mean the person found. An answer that is gone already
 * is no fault.
 * @param command its key is that of the answer, by `findingKey`
 * @returns the revision that the next save is to be made from
 */
export async function takeUpFinding(
  db: Writer,
  actor: Actor,
  command: { readonly postId: string; readonly revision: number; readonly key: string },
  now: Date,
): Promise<{ ok: true; revision: number } | Refusal> {
  return answerPost(db, actor, command, now, (post) => {
    const answers = post.content.setAside ?? []
    const answer = answers.find((one) => findingKey(one) === command.key)
    if (!answer) return undefined
    return {
      setAside: answers.filter((one) => one !== answer),
      action: 'post.finding_taken_up',
      facts: { learners: answer.learners },
    }
  })
}
