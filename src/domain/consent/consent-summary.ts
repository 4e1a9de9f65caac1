import type { Reader } from '../../db/handles.ts'
import { type ConsentDecision, type ConsentRecords, saidNo } from '../../policy/index.ts'
import { channelChoices } from './channel-of.ts'
import { type ConsentRules, consentRules, decideUnder } from './consent-decisions.ts'
import { recordsOf } from './records-of.ts'

/** Where a learner stands over all open channels, in the order of the filter on the register. */
export const CONSENT_STATES = [
  { code: 'everywhere', label: 'May be shown everywhere' },
  { code: 'somewhere', label: 'May be shown on some channels' },
  { code: 'not_yet', label: 'No permission yet' },
  { code: 'do_not_use', label: 'Do not use' },
] as const
export type ConsentState = (typeof CONSENT_STATES)[number]['code']

export interface ConsentSummary {
  readonly state: ConsentState
  /** On how many of the open channels the learner may be shown. */
  readonly may: number
  readonly channels: number
}

/** Stands for "any channel" at a school that has not opened one yet. */
const NO_CHANNEL = ''

/**
 * Where each of these learners of one school stands. It never says why not: a restriction, an
 * objection and a refusal all read "do not use".
 * @throws when the school has no policy in force
 */
export async function consentSummary(
  db: Reader,
  asked: { readonly schoolId: string; readonly learnerIds: readonly string[]; readonly at: Date },
): Promise<Map<string, ConsentSummary>> {
  const [rules, open, records] = await Promise.all([
    consentRules(db, asked.schoolId, asked.at),
    channelChoices(db, asked.schoolId),
    recordsOf(db, asked),
  ])
  const channelIds = open.length > 0 ? open.map((channel) => channel.channelId) : [NO_CHANNEL]
  return new Map(
    [...records].map(([learnerId, known]) => [learnerId, summarise(rules, known, channelIds)]),
  )
}

function summarise(
  rules: ConsentRules,
  records: ConsentRecords,
  channelIds: readonly string[],
): ConsentSummary {
  const decisions = channelIds.map((channelId) => decideUnder(rules, records, channelId))
  const may = decisions.filter((decision) => decision.may).length
  return { state: stateOf(decisions, may), may, channels: channelIds.length }
}

function stateOf(decisions: readonly ConsentDecision[], may: number): ConsentState {
  if (may === decisions.length) return 'everywhere'
  if (may > 0) return 'somewhere'
  return decisions.some((decision) => saidNo(decision.kind)) ? 'do_not_use' : 'not_yet'
}
