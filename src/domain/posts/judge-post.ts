import type { Reader } from '../../db/handles.ts'
import { inspect } from '../../gate/index.ts'
import { type Finding, judge } from '../../policy/index.ts'
import { type Verdict, verdictOf } from '../../vocabulary/verdicts.ts'
import { consentDecisions } from '../consent/index.ts'
import { londonDate } from '../london-time.ts'
import { policyInForce } from '../policies/index.ts'
import { channelsNamed } from './channels-named.ts'
import { learnersIn, type PostContent } from './content.ts'
import { draftForGate } from './draft-for-gate.ts'
import type { GateIndexes } from './gate-indexes.ts'
import { mentionPermissions } from './mention-permissions.ts'
import { judgeRenditions } from './variants/judge-renditions.ts'
import { renditionsOf } from './variants/renditions.ts'

export interface Judgement {
  readonly verdict: Verdict
  readonly findings: readonly Finding[]
  readonly policyVersionId: string
}

/**
 * The whole gate for one content: what is seen in it, judged under the school's policy in force,
 * with every consent asked afresh. Each channel's own words are looked at and judged like the text.
 * @param at the moment for which consent and policy are asked
 */
export async function judgePost(
  db: Reader,
  gate: GateIndexes,
  post: { readonly schoolId: string; readonly content: PostContent },
  at: Date,
): Promise<Judgement> {
  const { schoolId, content } = post
  const today = londonDate(at)
  const [policy, draft, index, channels, mentionPermission] = await Promise.all([
    policyInForce(db, schoolId, today),
    draftForGate(db, schoolId, content, today),
    gate.indexOf(db, schoolId),
    channelsNamed(db, schoolId, content.channels),
    mentionPermissions(db, schoolId, today),
  ])
  const seen = new Map(
    renditionsOf(content).map(({ text }) => [text, inspect({ ...draft, text }, index)] as const),
  )
  const observations = [...seen.values()].flat()
  const learnerIds = [...new Set(observations.flatMap((one) => one.learners))]
  const consent = await consentDecisions(db, {
    schoolId,
    learnerIds,
    channelIds: channels.map((channel) => channel.id),
    at,
    policy,
  })
  const credits = new Map(content.photos.map((photo) => [photo.photoId, photo.credit]))
  const findings = judgeRenditions(content, answersIn(content), ({ rendition, setAside }) =>
    judge(seen.get(rendition.text) ?? [], {
      pack: policy.pack,
      overrides: policy.overrides,
      channels: channels.filter((channel) => rendition.channels.includes(channel.id)),
      consent: consent.of,
      mentionPermission,
      postKind: content.kind,
      setAside,
      credits,
    }),
  )
  return {
    verdict: verdictOf(findings.map((finding) => finding.severity)),
    findings,
    policyVersionId: policy.policyVersionId,
  }
}

/** A learner whom the author tags is meant after all, whatever was said of their name before. */
export function answersIn(content: PostContent): PostContent['setAside'] {
  const tagged = new Set(learnersIn(content).map((one) => one.learnerId))
  return content.setAside?.filter(({ learners }) => !learners.some((id) => tagged.has(id)))
}
