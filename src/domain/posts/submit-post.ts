import type { Writer } from '../../db/handles.ts'
import { approvalRoute, asksAgain, type ChecklistItem, checklistFor } from '../../policy/index.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, trailName } from '../people/index.ts'
import { policyInForce } from '../policies/index.ts'
import { appendEntry } from '../trail/index.ts'
import { tellApprovers } from './by-mail/tell.ts'
import { contentDigest, type PostContent, withSetAside } from './content.ts'
import { refuseEmbargoed } from './embargo.ts'
import type { GateIndexes } from './gate-indexes.ts'
import { type Judgement, judgePost } from './judge-post.ts'
import { decide } from './lifecycle.ts'
import { placeholderFaults } from './placeholders.ts'
import { recordCheck } from './record-check.ts'
import { CHANGED_ELSEWHERE, lifecycleRefusal, NOT_FOUND, type Refusal } from './refusal.ts'
import { refuseUntrained } from './refuse-untrained.ts'
import { lockPost, type StoredPost } from './stored-post.ts'
import { toStoredRoute } from './to-stored-route.ts'
import { networkFaults } from './variants/network-faults.ts'
import { videoFaults, videosWatched } from './video/watched.ts'
import { writeVersion } from './write-version.ts'

/**
 * Send a post to its first approver. The gate is asked first: what it stops cannot be submitted. Where
 * the policy wants its authors trained (maesteg edu.2), an untrained one can draft, not send.
 * The content freezes as a version, and the chain of approvers is fixed.
 */
export async function submitPost(
  db: Writer,
  actor: Actor,
  command: { readonly postId: string; readonly revision: number },
  context: { readonly gate: GateIndexes; readonly now: Date },
): Promise<{ ok: true } | Refusal> {
  const { gate, now } = context
  const stored = await lockPost(db, command.postId)
  if (!stored || stored.authorId !== actor.personId) return NOT_FOUND
  const decision = decide(stored.state, { action: 'submit', capacities: ['author'] })
  if (!decision.ok) return lifecycleRefusal(decision.why)
  if (stored.revision !== command.revision) return CHANGED_ELSEWHERE
  const { schoolId } = stored
  const untrained = await refuseUntrained(db, actor, { schoolId, act: 'post' }, now)
  if (untrained) return untrained
  const { pack, overrides, policyVersionId } = await policyInForce(db, schoolId, londonDate(now))
  const faults = [
    ...faultsOf(stored, checklistFor(pack, overrides), now),
    ...(await videoFaults(db, stored)),
    ...(await networkFaults(db, stored)),
    ...placeholderFaults(stored.content),
  ]
  if (faults.length > 0) return incomplete(faults)

  const first = await judgePost(db, gate, stored, now)
  if (first.verdict === 'block') {
    return {
      ok: false,
      kind: 'stopped',
      message: 'This cannot go out as it is. Mend what is marked “Stop”, then send it again.',
      findings: first.findings,
    }
  }
  const asked = { post: stored, judgement: first }
  const { post, judgement } = await withStandingAnswers(db, gate, asked, now)
  const route = toStoredRoute(approvalRoute(pack, post.content.kind, overrides))
  const findingsDigest = await recordCheck(db, post, { stage: 'submit', judgement }, now)
  await db
    .updateTable('post_versions')
    .set({ frozen_at: now })
    .where('post_id', '=', post.postId)
    .where('version', '=', post.version)
    .execute()
  await db
    .updateTable('posts')
    .set({
      state: decision.to,
      revision: post.revision + 1,
      route: JSON.stringify(route),
      step: 0,
      approved_sha256: null,
      policy_version_id: policyVersionId,
      updated_at: now,
    })
    .where('post_id', '=', post.postId)
    .execute()
  await appendEntry(db, {
    trustId: post.trustId,
    at: now,
    actor: trailName(actor),
    action: 'post.submitted',
    schoolId: post.schoolId,
    subject: `post:${post.postId}`,
    facts: {
      version: post.version,
      sha256: post.contentSha256,
      verdict: judgement.verdict,
      findings: findingsDigest,
      confirmed: post.content.confirmed,
      ...videosWatched(post.content),
    },
  })
  await tellApprovers(db, post.postId, now)
  return { ok: true }
}

/**
 * Leave behind what the author said to findings that are no longer there, or that have changed since:
 * an approver is shown what stands and no more.
 */
async function withStandingAnswers(
  db: Writer,
  gate: GateIndexes,
  { post, judgement }: Judged,
  now: Date,
): Promise<Judged> {
  const answers = judgement.findings.flatMap(({ answer }) => (answer?.stands ? [answer] : []))
  const standing = new Set(answers.map((answer) => answer.setAside))
  const said = post.content.setAside ?? []
  const kept = said.filter((one) => standing.has(one))
  if (kept.length === said.length && !asksAgain(judgement.findings)) return { post, judgement }
  const content = withSetAside(post.content, kept)
  await writeVersion(db, post, { version: post.version, content, now })
  const sent = { ...post, content, contentSha256: contentDigest(content) }
  return { post: sent, judgement: await judgePost(db, gate, sent, now) }
}

interface Judged {
  readonly post: StoredPost
  readonly judgement: Judgement
}

type Fault = { readonly field: string; readonly message: string }

function faultsOf(post: StoredPost, checklist: readonly ChecklistItem[], now: Date): Fault[] {
  const { content } = post
  const faults: Fault[] = []
  if (isEmpty(content)) {
    faults.push({ field: 'text', message: 'Write something, or add a photo' })
  }
  if (content.channels.length === 0) {
    faults.push({ field: 'channels', message: 'Choose at least one channel' })
  }
  const open = checklist.filter((item) => !content.confirmed.includes(item.code))
  if (open.length > 0) {
    const left = open.length === 1 ? 'one line is' : `${open.length} lines are`
    faults.push({ field: 'checklist', message: `Confirm the whole checklist: ${left} still open` })
  }
  if (post.scheduledFor && post.scheduledFor <= now) {
    faults.push({ field: 'scheduled', message: 'Choose a time that has not passed' })
  }
  const early = post.scheduledFor && refuseEmbargoed(content, post.scheduledFor, 'scheduled')
  faults.push(...(early?.faults ?? []))
  return faults
}

function isEmpty(content: PostContent): boolean {
  return content.text.trim() === '' && content.photos.length === 0
}

function incomplete(faults: readonly Fault[]): Refusal {
  return {
    ok: false,
    kind: 'incomplete',
    message: 'Something is missing before this can be sent.',
    faults,
  }
}
