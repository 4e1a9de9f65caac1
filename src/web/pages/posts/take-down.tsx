import { z } from 'zod'
import {
  completeTakedown,
  postOfTakedown,
  takeDownPost,
  withdrawPost,
} from '../../../domain/posts/index.ts'
import type { App, PageContext } from '../../context.ts'
import { ProblemResponse } from '../../problems.tsx'
import { POST_PATH, TAKEDOWN_PATH } from './post-path.ts'
import { showPost, showRefusal } from './show.tsx'

const takeDownForm = z.object({ takedown_reason: z.string().trim().max(2_000).default('') })
const doneForm = z.object({ proof: z.string().trim().min(1).max(2_000) })

export function registerTakeDown(app: App): void {
  app.post(`${POST_PATH}/take-down`, takeDown)
  app.post(`${POST_PATH}/withdraw`, withdraw)
  app.post(`${TAKEDOWN_PATH}/done`, takedownDone)
}

async function takeDown(c: PageContext): Promise<Response> {
  const postId = c.req.param('id') ?? ''
  const form = takeDownForm.safeParse(await c.req.parseBody())
  const reason = form.success ? form.data.takedown_reason : ''
  const { actor, now, installation } = c.var
  const result = await installation.database.write(actor.trustId, (db) =>
    takeDownPost(db, actor, { postId, cause: 'request', reason }, now),
  )
  if (!result.ok) return showRefusal(c, postId, result, { fieldId: 'takedown_reason' })
  return c.redirect(`/posts/${postId}?done=taken_down`, 303)
}

async function withdraw(c: PageContext): Promise<Response> {
  const postId = c.req.param('id') ?? ''
  const { actor, now, installation } = c.var
  const result = await installation.database.write(actor.trustId, (db) =>
    withdrawPost(db, actor, { postId }, now),
  )
  if (!result.ok) return showRefusal(c, postId, result)
  return c.redirect(`/posts/${postId}?done=withdrawn`, 303)
}

async function takedownDone(c: PageContext): Promise<Response> {
  const takedownId = c.req.param('id') ?? ''
  const { actor, now, installation } = c.var
  const task = await installation.database.read(actor.trustId, (db) =>
    postOfTakedown(db, takedownId),
  )
  if (!task) return ProblemResponse(c, 'not_found')
  const form = doneForm.safeParse(await c.req.parseBody())
  if (!form.success) {
    const text = 'Write down how you know that it is gone'
    return showPost(
      c,
      task.postId,
      {
        errors: { [task.publicationId]: text },
        pageErrors: [{ text, href: `#proof-${takedownId}` }],
      },
      400,
    )
  }
  const result = await installation.database.write(actor.trustId, (db) =>
    completeTakedown(db, actor, { takedownId, proof: form.data.proof }, now),
  )
  if (!result.ok) return showRefusal(c, task.postId, result)
  return c.redirect(`/posts/${task.postId}?done=takedown_done#publications`, 303)
}
