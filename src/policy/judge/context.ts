import type { Observation } from '../../gate/types.ts'
import type { ConsentDecision } from '../consent/decide.ts'
import type { Finding, JudgedChannel, Overrides, Pack, PostKind, SetAside } from '../types.ts'

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
  /** Photo id → who made it and by what right it is used; empty where the author has not said. Left out: nothing is asked. */
  readonly credits?: ReadonlyMap<string, string> | undefined
  /** Where the draft quotes somebody: the source as stated, empty where it is not. */
  readonly quotationSource?: string | undefined
  /** Checklist codes that the author has confirmed; leave it out until the author is asked. */
  readonly confirmed?: readonly string[] | undefined
  /** What the author said does not mean the learner who was found. */
  readonly setAside?: readonly SetAside[] | undefined
}

/** One control's part in the judgement. */
export type Judge = (
  observations: readonly Observation[],
  context: JudgeContext,
) => readonly Finding[]
