import { createHash, randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { canonical } from '../trail/index.ts'
import type { Judgement } from './judge-post.ts'
import type { StoredPost } from './stored-post.ts'

/**
 * Keep what the gate said at one stage, under the policy of that day.
 * @returns the digest of the findings, for the trail
 */
export async function recordCheck(
  db: Writer,
  post: StoredPost,
  check: {
    readonly stage: 'submit' | 'approve' | 'publish' | 'withdrawal'
    readonly judgement: Judgement
  },
  now: Date,
): Promise<string> {
  const findings = canonical(check.judgement.findings)
  await db
    .insertInto('post_checks')
    .values({
      trust_id: post.trustId,
      check_id: randomUUID(),
      post_id: post.postId,
      version: post.version,
      stage: check.stage,
      verdict: check.judgement.verdict,
      findings,
      policy_version_id: check.judgement.policyVersionId,
      checked_at: now,
    })
    .execute()
  return createHash('sha256').update(findings).digest('hex')
}
