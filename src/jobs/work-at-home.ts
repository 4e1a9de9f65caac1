import { channelTasksOf, requestsWaiting } from '../domain/channels/index.ts'
import { declarationTasks } from '../domain/declarations/index.ts'
import { formatRequestsWaiting } from '../domain/formats/index.ts'
import { londonDate } from '../domain/london-time.ts'
import { moderationWaiting } from '../domain/moderation/index.ts'
import { type Actor, schoolsOf } from '../domain/people/index.ts'
import { permissionsWaiting } from '../domain/permissions-asked/index.ts'
import { policyWork } from '../domain/policies/index.ts'
import { openTasks, postsWaiting } from '../domain/posts/index.ts'
import { networksForHome } from '../domain/sending/index.ts'
import type { HomeWork } from '../vocabulary/home-work.ts'

type Reader = Parameters<typeof policyWork>[0]

/**
 * What waits on somebody's home page, by kind alone. It asks what the page asks. What is told of by a mail
 * of its own at each turn is left out: signatures, training, questions, contact, and all that is
 * confidential.
 */
export async function workAtHome(db: Reader, actor: Actor, now: Date): Promise<HomeWork[]> {
  const { schools } = await schoolsOf(db, actor)
  const at = { schoolIds: schools.map(({ schoolId }) => schoolId), today: londonDate(now) }
  const posts = await postsWaiting(db, actor)
  const comments = await moderationWaiting(db, actor, schools, now)
  const { onNetworks, accounts } = await networksForHome(db, actor, now)
  const byHand = await openTasks(db, actor)
  const requests = await requestsWaiting(db, actor, at)
  const permissions = await permissionsWaiting(db, actor, at)
  const channels = await channelTasksOf(db, actor, now)
  const { drafts } = await policyWork(db, actor, now)
  const formats = await formatRequestsWaiting(db, actor)
  const { toRead } = await declarationTasks(db, actor, schools, now)
  const found: Readonly<Record<HomeWork, number>> = {
    posts: posts.decisions.length + posts.publications.length,
    comments: comments.reduce((sum, { waiting, appeals }) => sum + waiting + appeals, 0),
    networks: onNetworks.length + accounts.length,
    proofs: byHand.filter(({ kind }) => kind === 'proof').length,
    approvals: requests.length + permissions.length,
    channels: channels.channels.length + channels.posts.length,
    versions: drafts.length,
    formats: formats.length,
    declarations: toRead.length,
  }
  return (Object.keys(found) as HomeWork[]).filter((kind) => found[kind] > 0)
}
