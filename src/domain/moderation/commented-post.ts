import type { Reader } from '../../db/handles.ts'
import { type MayComment, mayComment, nameShownOn } from '../../policy/index.ts'
import type { NameShown } from '../../vocabulary/moderation.ts'
import type { Audience } from '../../vocabulary/networks.ts'
import { londonDate } from '../london-time.ts'
import { policyInForce } from '../policies/index.ts'
import { commentSettingsOf, NOT_OPEN } from './comment-settings.ts'
import { looksAfter, moderatorsOf } from './moderators.ts'

/** A post on the school's own page, with how it takes comments now. */
export interface CommentablePost {
  readonly publicationId: string
  readonly channelId: string
  readonly audience: Audience
  readonly may: MayComment
  readonly nameShown: NameShown
}

/** How a post on the school's own page takes comments now; undefined where it does not stand there. */
export async function commentablePost(
  db: Reader,
  where: { readonly schoolId: string; readonly publicationId: string },
  now: Date,
): Promise<CommentablePost | undefined> {
  const row = await postRow(db, where)
  if (!row) return undefined
  const { schoolId, publicationId } = where
  const { channelId, audience } = row
  const settings = (await commentSettingsOf(db, { schoolId, channelId })).get(channelId) ?? NOT_OPEN
  const post = { publicationId, channelId, audience }
  // Most schools take no comments: then nothing further is asked for a page that everybody opens.
  if (!settings.isOpen) {
    return { ...post, may: { open: false, because: 'off' }, nameShown: 'none' }
  }
  const today = londonDate(now)
  const [policy, moderators] = await Promise.all([
    policyInForce(db, schoolId, today),
    moderatorsOf(db, schoolId, today),
  ])
  const channel = {
    isOpen: settings.isOpen,
    openDays: settings.openDays,
    hasHouseRules: row.houseRules.trim() !== '',
    moderators: moderators.filter((one) => looksAfter(one, channelId)).length,
  }
  return {
    ...post,
    may: mayComment(row, channel, policy, now),
    nameShown: nameShownOn(audience, policy, settings.nameShown),
  }
}

async function postRow(
  db: Reader,
  where: { readonly schoolId: string; readonly publicationId: string },
) {
  const row = await db
    .selectFrom('publications as u')
    .innerJoin('channels as c', 'c.channel_id', 'u.channel_id')
    .innerJoin('schools as s', 's.school_id', 'c.school_id')
    .select(['c.channel_id as channelId', 'c.audience', 'u.published_at as publishedAt'])
    .select((select) => [
      select.fn<string>('concat', ['c.house_rules', 's.house_rules']).as('houseRules'),
      select
        .exists(
          select
            .selectFrom('post_learners as l')
            .select('l.learner_id')
            .whereRef('l.post_id', '=', 'u.post_id')
            .whereRef('l.version', '=', 'u.version'),
        )
        .as('hasLearner'),
      select
        .exists(
          select
            .selectFrom('comment_closures as e')
            .select('e.publication_id')
            .whereRef('e.publication_id', '=', 'u.publication_id'),
        )
        .as('ended'),
    ])
    .where('u.publication_id', '=', where.publicationId)
    .where('c.school_id', '=', where.schoolId)
    .where('u.state', '=', 'live')
    .where('c.network', '=', 'hosted')
    .where('c.status', '=', 'open')
    .executeTakeFirst()
  return row && { ...row, hasLearner: Boolean(row.hasLearner), ended: Boolean(row.ended) }
}
