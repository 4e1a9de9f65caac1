import type { Observation } from '../../gate/types.ts'
import type { Audience } from '../../vocabulary/networks.ts'
import type { Verdict } from '../../vocabulary/verdicts.ts'
import { decideConsent } from '../consent/decide.ts'
import { consentModel } from '../consent/model.ts'
import type { ConsentRecords } from '../consent/records.ts'
import type { JudgeContext } from '../judge/context.ts'
import { judge, verdictFor } from '../judge/judge.ts'
import { hasLearner } from '../judge/reminder-route.ts'
import { type ApprovalRoute, approvalRoute } from '../route.ts'
import type { Finding, Pack, PostKind } from '../types.ts'

/** A draft as the gate saw it, with what is on record of the learners in it. */
export interface ComparedDraft {
  readonly observations: readonly Observation[]
  readonly kind: PostKind
  readonly audience: Audience
  /** Learner id → what is on record; nothing on record for anyone else. */
  readonly records: Readonly<Record<string, ConsentRecords>>
}

/** What one policy makes of a draft. */
export interface Comparison {
  readonly pack: string
  readonly school: string
  readonly verdict: Verdict
  /** The findings that decide the verdict: the gravest ones. */
  readonly deciding: readonly Finding[]
  readonly findings: readonly Finding[]
  readonly route: ApprovalRoute
}

const NOTHING_ON_RECORD: ConsentRecords = {
  answers: [],
  objections: [],
  restrictions: [],
  learner: { status: 'current' },
}

function contextFor(draft: ComparedDraft, pack: Pack, at: Date): JudgeContext {
  const model = consentModel(pack)
  return {
    pack,
    channels: [
      { id: 'compared', name: 'this channel', network: 'hosted', audience: draft.audience },
    ],
    postKind: draft.kind,
    consent: (learner, channelId) =>
      decideConsent({ records: draft.records[learner] ?? NOTHING_ON_RECORD, channelId, model, at }),
    mentionPermission: () => false,
  }
}

/**
 * The same draft under several policies, side by side.
 * @param at the instant for which consent is asked
 */
export function compareDraft(
  draft: ComparedDraft,
  packs: readonly Pack[],
  at: Date,
): readonly Comparison[] {
  return packs.map((pack) => {
    const findings = judge(draft.observations, contextFor(draft, pack, at))
    const kind = hasLearner(draft.observations) ? 'standard' : draft.kind
    return {
      pack: pack.id,
      school: pack.school,
      verdict: verdictFor(findings),
      deciding: findings.filter((finding) => finding.severity === findings[0]?.severity),
      findings,
      route: approvalRoute(pack, kind),
    }
  })
}
