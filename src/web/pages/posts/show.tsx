import { frozenAmong } from '../../../domain/channels/index.ts'
import { declaredByAuthor } from '../../../domain/declarations/index.ts'
import {
  heldDeliveries,
  holdOfPost,
  notesOf,
  openActions,
  openTakedowns,
  type PostForReader,
  postForReader,
  type Refusal,
  recordOpening,
  versionSeenBefore,
} from '../../../domain/posts/index.ts'
import { joinedChannels, onNetworks } from '../../../domain/sending/index.ts'
import type { App, PageContext } from '../../context.ts'
import { ProblemResponse } from '../../problems.tsx'
import { POST_PATH } from './post-path.ts'
import { ShowPostPage, type ShowPostPageProps } from './show-page.tsx'

export function registerShowPost(app: App): void {
  app.get(POST_PATH, (c) => showPost(c, c.req.param('id')))
}

type Shown = Pick<ShowPostPageProps, 'errors' | 'pageErrors' | 'values'>

/** The page of a post, also as the answer to a form that was refused. */
export async function showPost(
  c: PageContext,
  postId: string,
  shown: Shown = {},
  status: 200 | 400 | 403 | 409 | 422 = 200,
): Promise<Response> {
  const { database, gate } = c.var.installation
  const { actor, now } = c.var
  const found = await database.read(actor.trustId, async (db) => {
    const [view, takedownOf, held, networks, joined, hold, notes] = await Promise.all([
      postForReader(db, actor, { postId, gate, now }),
      openTakedowns(db, postId),
      heldDeliveries(db, postId),
      onNetworks(db, postId),
      joinedChannels(db),
      holdOfPost(db, postId),
      notesOf(db, postId),
    ])
    if (!view) return undefined
    const decides = openActions(view.post.state, view.standing.capacities).includes('approve')
    const seen = decides ? await versionSeenBefore(db, actor.personId, view.post) : undefined
    const frozen = await frozenAmong(db, waitingToGoOut(view), now)
    return { view, frozen, takedownOf, held, networks, joined, hold, notes, seen, decides }
  })
  if (!found) return ProblemResponse(c, 'not_found')
  // A form that was refused shows the post again; that is no opening of it.
  const declared = found.decides ? await readByApprover(c, found.view, status === 200) : []
  return c.html(<ShowPostPage c={c} {...found} {...shown} declared={declared} />, status)
}

/** What an approver’s reading leaves behind, and what ties the author to children where any are in the post. */
async function readByApprover(
  c: PageContext,
  { post, learners }: PostForReader,
  opens: boolean,
): Promise<ShowPostPageProps['declared']> {
  const { actor, now, installation } = c.var
  const author = { personId: post.authorId, schoolId: post.schoolId }
  return installation.database.write(actor.trustId, async (db) => {
    if (opens) await recordOpening(db, actor, post, now)
    return learners.length > 0 ? declaredByAuthor(db, actor, author, now) : []
  })
}

/** The channels of a post that somebody can still publish; of one that is out, or not sent, none. */
function waitingToGoOut({ post, channels }: PostForReader): readonly string[] {
  const waits = post.state === 'approved' || post.state === 'in_review'
  return waits ? channels.map(({ id }) => id) : []
}

const STATUS = {
  not_found: 404,
  forbidden: 403,
  moved_on: 409,
  changed_elsewhere: 409,
  incomplete: 400,
  stopped: 422,
} as const satisfies Record<Refusal['kind'], number>

/** Show the post again with what was refused, and what was typed still there. */
export async function showRefusal(
  c: PageContext,
  postId: string,
  refusal: Refusal,
  shown: Pick<Shown, 'values'> & { readonly fieldId?: string } = {},
): Promise<Response> {
  if (refusal.kind === 'not_found') return ProblemResponse(c, 'not_found')
  const faults = refusal.faults ?? []
  const errors = Object.fromEntries(
    faults.map((fault) => [shown.fieldId ?? fault.field, fault.message]),
  )
  const pageErrors =
    faults.length > 0
      ? faults.map((fault) => ({ text: fault.message, href: `#${shown.fieldId ?? fault.field}` }))
      : [{ text: refusal.message, href: '#findings' }]
  return showPost(c, postId, { errors, pageErrors, values: shown.values }, STATUS[refusal.kind])
}
