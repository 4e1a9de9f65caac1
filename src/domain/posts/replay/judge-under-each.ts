import { setImmediate as afterOthers } from 'node:timers/promises'
import type { Reader } from '../../../db/handles.ts'
import { type GateIndex, inspect } from '../../../gate/index.ts'
import {
  approvalRoute,
  type Finding,
  type JudgedChannel,
  judge,
  verdictFor,
} from '../../../policy/index.ts'
import type { Verdict } from '../../../vocabulary/verdicts.ts'
import { consentOnRecord } from '../../consent/index.ts'
import { londonDate } from '../../london-time.ts'
import type { PolicyInForce } from '../../policies/index.ts'
import type { PostContent } from '../content.ts'
import { draftsForGate } from '../draft-for-gate.ts'
import { answersIn } from '../judge-post.ts'
import { mentionPermissionsByDay } from '../mention-permissions.ts'
import type { StoredRoute } from '../stored-post.ts'
import { toStoredRoute } from '../to-stored-route.ts'
import { judgeRenditions } from '../variants/judge-renditions.ts'
import { renditionsOf } from '../variants/renditions.ts'
import type { SentPost } from './sent-posts.ts'

/** A policy with what the school has set beside it; a draft has no version yet. */
export type Judging = Omit<PolicyInForce, 'policyVersionId'>

/** What one policy makes of a post. */
export interface Made {
  readonly verdict: Verdict
  readonly findings: readonly Finding[]
  readonly route: StoredRoute
}

/** What each of two policies makes of a post. */
export interface MadeOfPost {
  readonly post: SentPost
  readonly before: Made
  readonly after: Made
}

type ReadPost = SentPost & { readonly content: PostContent }

/** What everybody else waits for at most, in posts. */
const AT_ONE_GO = 20

/**
 * Judge posts under two policies on the same observations: each is looked at once. Consent, devices
 * and permissions to be named are asked as of the day on which a post was decided; register, channels
 * and photos as they are known now. Posts that cannot be read are left out.
 * @param asked.index the school's register, ready for the gate
 */
export async function judgeUnderEach(
  db: Reader,
  posts: readonly SentPost[],
  asked: {
    readonly schoolId: string
    readonly index: GateIndex
    readonly policies: { readonly before: Judging; readonly after: Judging }
    readonly now: Date
  },
): Promise<MadeOfPost[]> {
  const { schoolId, index, policies, now } = asked
  const read = posts.filter(isRead)
  const contents = read.map((post) => post.content)
  const [channels, toDraft, permissions] = await Promise.all([
    everyChannel(db, schoolId),
    draftsForGate(db, schoolId, contents),
    mentionPermissionsByDay(db, schoolId),
  ])
  const looked = await inTurns(read, (post) => {
    const day = londonDate(post.decidedAt)
    const draft = toDraft(post.content, day)
    const wordings = renditionsOf(post.content).map(
      ({ text }) => [text, inspect({ ...draft, text }, index)] as const,
    )
    return { post, day, seen: new Map(wordings) }
  })
  const seen = looked.flatMap((one) => [...one.seen.values()].flat())
  const learnerIds = [...new Set(seen.flatMap((one) => one.learners))]
  const consent = await consentOnRecord(db, { schoolId, learnerIds, now })
  return inTurns(looked, ({ post, day, seen }): MadeOfPost => {
    const { content, decidedAt } = post
    const facts = {
      mentionPermission: permissions(day),
      postKind: content.kind,
      credits: new Map(content.photos.map((photo) => [photo.photoId, photo.credit])),
    }
    const under = (policy: Judging): Made => {
      const { pack, overrides } = policy
      const context = { ...facts, pack, overrides, consent: consent(policy, decidedAt) }
      const findings = judgeRenditions(content, answersIn(content), ({ rendition, setAside }) => {
        const carriers = channels.filter((channel) => rendition.channels.includes(channel.id))
        return judge(seen.get(rendition.text) ?? [], { ...context, channels: carriers, setAside })
      })
      const route = toStoredRoute(approvalRoute(pack, content.kind, overrides))
      return { verdict: verdictFor(findings), findings, route }
    }
    return { post, before: under(policies.before), after: under(policies.after) }
  })
}

/** Everybody else is served in between. */
async function inTurns<One, Result>(
  all: readonly One[],
  work: (one: One) => Result,
): Promise<Result[]> {
  const results: Result[] = []
  for (const [nth, one] of all.entries()) {
    if (nth % AT_ONE_GO === 0) await afterOthers()
    results.push(work(one))
  }
  return results
}

function isRead(post: SentPost): post is ReadPost {
  return post.content !== undefined
}

/** Closed ones too: a post went there while they were open. */
async function everyChannel(db: Reader, schoolId: string): Promise<readonly JudgedChannel[]> {
  const rows = await db
    .selectFrom('channels')
    .select(['channel_id', 'name', 'network', 'audience'])
    .where('school_id', '=', schoolId)
    .orderBy('name')
    .execute()
  return rows.map((row) => ({
    id: row.channel_id,
    name: row.name,
    network: row.network,
    audience: row.audience,
  }))
}
