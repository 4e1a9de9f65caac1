import type { Audience } from '../../vocabulary/networks.ts'
import { resolveParameter } from '../parameters/resolve.ts'
import type { Overrides, Pack } from '../types.ts'

const DAY_MS = 24 * 3_600_000

/** A post on the school's own page, as this question needs it. */
export interface CommentedPost {
  readonly audience: Audience
  readonly publishedAt: Date
  /** Whether a learner is pictured or named in it. */
  readonly hasLearner: boolean
  /** Whether somebody ended its comments before their time. */
  readonly ended: boolean
}

/** How its channel takes comments. */
export interface CommentedChannel {
  readonly isOpen: boolean
  readonly openDays: number
  /** Whether visitors can read house rules. */
  readonly hasHouseRules: boolean
  /** How many people may moderate it today. */
  readonly moderators: number
}

export type MayComment =
  | { readonly open: true; readonly until: Date }
  | {
      readonly open: false
      /** `off`: comments are not part of this channel, and nobody is told of them. */
      readonly because: 'off' | 'over' | 'ended' | 'learner' | 'house_rules' | 'moderators'
    }

/**
 * Whether visitors may comment on a post: only where the school opened it, for so many days, under house
 * rules that they can read (oldchurch 17.1a), with as many moderators as the policy asks for (18.4b), and
 * never beside a learner whom the policy does not let readers identify (18.2b).
 */
export function mayComment(
  post: CommentedPost,
  channel: CommentedChannel,
  policy: { readonly pack: Pack; readonly overrides: Overrides },
  now: Date,
): MayComment {
  if (!channel.isOpen) return closed('off')
  if (post.hasLearner && !mayIdentify(post.audience, policy)) return closed('learner')
  const lacking = lacksOfChannel(channel, policy)
  if (lacking) return closed(lacking)
  if (post.ended) return closed('ended')
  const until = new Date(post.publishedAt.getTime() + channel.openDays * DAY_MS)
  return now < until ? { open: true, until } : closed('over')
}

/** What a channel lacks before it may take comments; undefined where it has everything. */
export function lacksOfChannel(
  channel: Pick<CommentedChannel, 'hasHouseRules' | 'moderators'>,
  policy: { readonly pack: Pack; readonly overrides: Overrides },
): 'house_rules' | 'moderators' | undefined {
  if (!channel.hasHouseRules) return 'house_rules'
  return channel.moderators < leastModerators(policy) ? 'moderators' : undefined
}

/** How many moderators a channel needs before it may take comments. */
export function leastModerators(policy: {
  readonly pack: Pack
  readonly overrides: Overrides
}): number {
  const { value } = resolveParameter(policy.pack, 'min_moderators', policy.overrides)
  return typeof value === 'number' ? value : 2
}

function closed(because: Extract<MayComment, { open: false }>['because']): MayComment {
  return { open: false, because }
}

/** Comments name people; where nobody may learn who a learner in a post is, none stand under it. */
function mayIdentify(
  audience: Audience,
  policy: { readonly pack: Pack; readonly overrides: Overrides },
): boolean {
  const { value } = resolveParameter(policy.pack, 'pupil_identifiability', policy.overrides)
  if (value === 'never') return false
  return !(value === 'never_on_pupil_sites' && audience === 'pupils')
}
