import type { Reader } from '../../db/handles.ts'
import { type MayComment, mayComment, nameShownOn } from '../../policy/index.ts'
import type { NameShown } from '../../vocabulary/moderation.ts'
import type { Audience } from '../../vocabulary/networks.ts'
import { londonDate } from '../london-time.ts'
import { policyInForce } from '../policies/index.ts'
import { type CommentSettings, commentSettingsOf, NOT_OPEN } from './comment-settings.ts'
import { looksAfter, type Moderator, moderatorsOf } from './moderators.ts'

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
  const { schoolId, publicationId } = where
  const found = await commentablePosts(db, { schoolId, publicationIds: [publicationId] }, now)
  return found.get(publicationId)
}

/** How posts on the school's own page take comments now, by their ids; those that do not stand there are left out. */
export async function commentablePosts(
  db: Reader,
  where: { readonly schoolId: string; readonly publicationIds: readonly string[] },
  now: Date,
): Promise<ReadonlyMap<string, CommentablePost>> {
  const { schoolId } = where
  const [rows, settings] = await Promise.all([
    postRows(db, where),
    commentSettingsOf(db, { schoolId }),
  ])
  // Most schools take no comments: then nothing further is asked for pages that everybody opens.
  const anyOpen = [...settings.values()].some((one) => one.isOpen)
  const today = londonDate(now)
  const rules = anyOpen
    ? await Promise.all([policyInForce(db, schoolId, today), moderatorsOf(db, schoolId, today)])
    : undefined
  return new Map(
    rows.map((row) => {
      const { publicationId, channelId, audience } = row
      const own = settings.get(channelId) ?? NOT_OPEN
      return [
        publicationId,
        { publicationId, channelId, audience, ...takenOn(row, { own, rules }, now) },
      ]
    }),
  )
}

type Rules = readonly [
  policy: Awaited<ReturnType<typeof policyInForce>>,
  moderators: readonly Moderator[],
]

function takenOn(
  row: PostRow,
  { own, rules }: { readonly own: CommentSettings; readonly rules: Rules | undefined },
  now: Date,
): Pick<CommentablePost, 'may' | 'nameShown'> {
  if (!own.isOpen || !rules) return { may: { open: false, because: 'off' }, nameShown: 'none' }
  const [policy, moderators] = rules
  const channel = {
    isOpen: own.isOpen,
    openDays: own.openDays,
    hasHouseRules: row.houseRules.trim() !== '',
    moderators: moderators.filter((one) => looksAfter(one, row.channelId)).length,
  }
  return {
    may: mayComment(row, channel, policy, now),
    nameShown: nameShownOn(row.audience, policy, own.nameShown),
  }
}

type PostRow = Awaited<ReturnType<typeof postRows>>[number]

async function postRows(
  db: Reader,
  where: { readonly schoolId: string; readonly publicationIds: readonly string[] },
) {
  if (where.publicationIds.length === 0) return []
  const rows = await db
    .selectFrom('publications as u')
    .innerJoin('channels as c', 'c.channel_id', 'u.channel_id')
    .innerJoin('schools as s', 's.school_id', 'c.school_id')
    .select(['u.publication_id as publicationId', 'c.channel_id as channelId', 'c.audience'])
    .select('u.published_at as publishedAt')
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
    .where('u.publication_id', 'in', [...where.publicationIds])
    .where('c.school_id', '=', where.schoolId)
    .where('u.state', '=', 'live')
    .where('c.network', '=', 'hosted')
    .where('c.status', '=', 'open')
    .execute()
  return rows.map((row) => ({
    ...row,
    hasLearner: Boolean(row.hasLearner),
    ended: Boolean(row.ended),
  }))
}
