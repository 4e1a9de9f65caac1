import type { Observation } from '../../gate/types.ts'
import type { ConsentDecision } from '../consent/decide.ts'
import type { Finding, JudgedChannel, Overrides, Pack, PostKind } from '../types.ts'

/** The source of one photo or quotation, as far as the author has said. */
export interface RightsStatement {
  readonly of: 'photo' | 'quotation'
  /** The photo's id; empty for a quotation. */
  readonly photo: string
  /** Whether the author said who made it and why the school may use it. */
  readonly stated: boolean
}

/** Everything beside the draft that a judgement depends on. */
export interface JudgeContext {
  readonly pack: Pack
  /** What the school has set beyond its policy. */
  readonly overrides?: Overrides | undefined
  /** Where the post is to appear. */
  readonly channels: readonly JudgedChannel[]
  readonly postKind: PostKind
  /** May this learner appear on this channel? Asked for every learner that the draft shows or names. */
  readonly consent: (learnerId: string, channelId: string) => ConsentDecision
  /** Is there permission on record to name this adult? The id is null for someone not on the register. */
  readonly mentionPermission: (adultId: string | null, text: string) => boolean
  /** Where nothing is known yet, leave it out: then nothing is asked. */
  readonly rights?: readonly RightsStatement[] | undefined
  /** Checklist codes that the author has confirmed; leave it out until the author is asked. */
  readonly confirmed?: readonly string[] | undefined
}

/** One control's part in the judgement. */
export type Judge = (
  observations: readonly Observation[],
  context: JudgeContext,
) => readonly Finding[]
