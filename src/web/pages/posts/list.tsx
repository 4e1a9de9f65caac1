import { z } from 'zod'
import { schoolsWhere } from '../../../domain/people/index.ts'
import { listPosts, PAGE_SIZE, type PostSummary } from '../../../domain/posts/index.ts'
import { POST_STATES, type PostState } from '../../../vocabulary/post-states.ts'
import type { App, PageContext } from '../../context.ts'
import { ListPage } from './list-page.tsx'

/** What the address asks for; anything that is no filter is left out rather than refused. */
const listQuery = z.object({
  show: z.enum(['mine', 'school']).optional().catch(undefined),
  state: z
    .enum(POST_STATES.map((state) => state.code) as [PostState, ...PostState[]])
    .optional()
    .catch(undefined),
  /** The last post of the page before: the instant it was changed, a dot, its id. */
  before: z
    .string()
    .regex(/^\d{13}\.[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
})
export type ListQuery = z.infer<typeof listQuery>

export interface PostsPage {
  readonly query: ListQuery
  readonly mine: boolean
  /** Whether the reader may write a post. */
  readonly writes: boolean
  readonly posts: readonly PostSummary[]
  /** Where the older posts go on, if there are any. */
  readonly older: string | undefined
}

/** Posts as a list: one's own, or every submitted post of one's schools. */
export function registerPostList(app: App): void {
  app.get('/posts', async (c) => {
    const query = listQuery.parse(c.req.query())
    const mine = query.show ? query.show === 'mine' : writes(c)
    return c.html(<ListPage c={c} page={await readPage(c, query, mine)} />)
  })
}

function writes(c: PageContext): boolean {
  const where = schoolsWhere(c.var.actor, 'post.draft')
  return where === 'all' || where.length > 0
}

async function readPage(c: PageContext, query: ListQuery, mine: boolean): Promise<PostsPage> {
  const { actor, installation } = c.var
  const before = query.before ? readPlace(query.before) : undefined
  const found = await installation.database.read(actor.trustId, (db) =>
    listPosts(db, actor, {
      mine,
      limit: PAGE_SIZE + 1,
      ...(query.state ? { states: [query.state] } : {}),
      ...(before ? { before } : {}),
    }),
  )
  const posts = found.slice(0, PAGE_SIZE)
  const last = posts.at(-1)
  const older = found.length > PAGE_SIZE && last ? placeOf(last) : undefined
  return { query, mine, writes: writes(c), posts, older }
}

function placeOf(post: PostSummary): string {
  return `${post.updatedAt.getTime()}.${post.postId}`
}

function readPlace(text: string): { updatedAt: Date; postId: string } | undefined {
  const [at = '', postId = ''] = text.split('.')
  if (!z.uuid().safeParse(postId).success) return undefined
  return { updatedAt: new Date(Number(at)), postId }
}
