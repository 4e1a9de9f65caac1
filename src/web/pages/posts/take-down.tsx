import { z } from 'zod'
import {
  completeTakedown,
  postOfTakedown,
  takeDownPost,
  withdrawPost,
} from '../../../domain/posts/index.ts'
import { typedText } from '../../../domain/typed.ts'
import type { App, PageContext } from '../../context.ts'
import { faultsOf, readForm } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { POST_PATH, TAKEDOWN_PATH } from './post-path.ts'
import { showPost, showRefusal } from './show.tsx'

const takeDownForm = z.object({ takedown_reason: typedText(2_000).trim().default('') })
const doneForm = z.object({
  proof: typedText(2_000).trim().min(1, 'Write down how you know that it is gone'),
})

export function registerTakeDown(app: App): void {
  app.post(`${POST_PATH}/take-down`, takeDown)
  app.post(`${POST_PATH}/withdraw`, withdraw)
  app.post(`${TAKEDOWN_PATH}/done`, takedownDone)
}

async function takeDown(c: PageContext): Promise<Response> {
  const postId = c.req.param('id') ?? ''
  const form = takeDownForm.safeParse(await readForm(c))
  if (!form.success) {
    const { fields, page } = faultsOf(form.error)
    return showPost(c, postId, { errors: fields, pageErrors: page }, 400)
  }
  const reason = form.data.takedown_reason
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
  const form = doneForm.safeParse(await readForm(c))
  if (!form.success) {
    const text = faultsOf(form.error).fields.proof ?? 'Write down how you know that it is gone'
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
