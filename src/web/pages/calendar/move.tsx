import { z } from 'zod'
import { fromLondonInput, toLondonInput } from '../../../domain/london-time.ts'
import { may } from '../../../domain/people/index.ts'
import { loadPost, mayMove, movePost, type StoredPost } from '../../../domain/posts/index.ts'
import type { App, PageContext } from '../../context.ts'
import { readForm } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { POST_PATH } from '../posts/post-path.ts'
import { MovePage } from './move-page.tsx'

const moveForm = z.object({
  revision: z.coerce.number().int().positive(),
  date: z.string().max(20).default(''),
  time: z.string().max(20).default(''),
  back: z.string().max(2_000).default(''),
})
type MoveForm = z.infer<typeof moveForm>

const STATUS = {
  not_found: 404,
  forbidden: 403,
  moved_on: 409,
  changed_elsewhere: 409,
  incomplete: 422,
  stopped: 422,
} as const

/** Put a post on another day: one form, which dragging fills in and sends as well. */
export function registerMovePost(app: App): void {
  app.get(`${POST_PATH}/move`, async (c) => {
    const post = await readPost(c)
    if (!post) return ProblemResponse(c, 'not_found')
    if (!isMovable(c, post)) return ProblemResponse(c, 'forbidden')
    const [date = '', time = ''] = post.scheduledFor
      ? toLondonInput(post.scheduledFor).split('T')
      : []
    const form = { revision: post.revision, date, time, back: c.req.query('back') ?? '' }
    return c.html(<MovePage c={c} post={post} form={ownBack(form)} />)
  })

  app.post(`${POST_PATH}/move`, async (c) => {
    const read = moveForm.safeParse(await readForm(c))
    const post = await readPost(c)
    if (!post) return ProblemResponse(c, 'not_found')
    if (!read.success) return ProblemResponse(c, 'bad_request')
    const form = ownBack(read.data)
    const at = fromLondonInput(`${form.date}T${form.time}`)
    if (!at) {
      const fault = 'Choose a day and a time that there is'
      return c.html(<MovePage c={c} post={post} form={form} fault={fault} />, 422)
    }
    const { actor, now, installation } = c.var
    const command = { postId: post.postId, revision: form.revision, at }
    const moved = await installation.database.write(actor.trustId, (db) =>
      movePost(db, actor, command, now),
    )
    if (moved.ok)
      return c.redirect(`${form.back}${form.back.includes('?') ? '&' : '?'}done=moved`, 303)
    if (moved.kind === 'not_found') return ProblemResponse(c, 'not_found')
    const fault = moved.faults?.[0]?.message ?? moved.message
    return c.html(<MovePage c={c} post={post} form={form} fault={fault} />, STATUS[moved.kind])
  })
}

async function readPost(c: PageContext): Promise<StoredPost | undefined> {
  const { actor, installation } = c.var
  const post = await installation.database.read(actor.trustId, (db) =>
    loadPost(db, c.req.param('id') ?? ''),
  )
  return post && maySee(c, post) ? post : undefined
}

function isMovable(c: PageContext, post: StoredPost): boolean {
  const { schoolId, authorId, state, route } = post
  const publishers = route?.publishers ?? []
  const slotConfirmed = post.slotConfirmedBy !== null
  return mayMove(c.var.actor, { schoolId, authorId, state, publishers, slotConfirmed })
}

function maySee(c: PageContext, post: StoredPost): boolean {
  const { actor } = c.var
  if (post.authorId === actor.personId) return true
  return post.state !== 'draft' && may(actor, 'post.see', post.schoolId)
}

/** Back goes to a calendar of ours and nowhere else. */
function ownBack(form: MoveForm): MoveForm {
  return { ...form, back: /^\/calendar(?:\?[^#\\]*)?$/.test(form.back) ? form.back : '/calendar' }
}
