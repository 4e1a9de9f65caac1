import { z } from 'zod'
import { holdBack, MAX_HOLD_REASON, releasePost } from '../../../domain/posts/index.ts'
import { typedText } from '../../../domain/typed.ts'
import type { App } from '../../context.ts'
import { faultsOf, readForm } from '../../form.ts'
import { POST_PATH } from './post-path.ts'
import { showPost, showRefusal } from './show.tsx'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const holdForm = z.object({ sha256, hold_reason: typedText(MAX_HOLD_REASON).default('') })
const releaseForm = z.object({ sha256 })

/** Keep an approved post from going out for a reason, and let it go on. */
export function registerHoldPost(app: App): void {
  app.post(`${POST_PATH}/hold`, async (c) => {
    const postId = c.req.param('id')
    const form = holdForm.safeParse(await readForm(c))
    if (!form.success) {
      const { fields, page } = faultsOf(form.error)
      return showPost(c, postId, { errors: fields, pageErrors: page }, 400)
    }
    const { actor, now, installation } = c.var
    const command = {
      postId,
      contentSha256: form.data.sha256,
      reason: form.data.hold_reason,
    }
    const held = await installation.database.write(actor.trustId, (db) =>
      holdBack(db, actor, command, now),
    )
    if (!held.ok) return showRefusal(c, postId, held, { fieldId: 'hold_reason' })
    return c.redirect(`/posts/${postId}?done=held_back`, 303)
  })

  app.post(`${POST_PATH}/release`, async (c) => {
    const postId = c.req.param('id')
    const form = releaseForm.safeParse(await readForm(c))
    if (!form.success) return showPost(c, postId, {}, 400)
    const { actor, now, installation } = c.var
    const command = { postId, contentSha256: form.data.sha256 }
    const released = await installation.database.write(actor.trustId, (db) =>
      releasePost(db, actor, command, now),
    )
    if (!released.ok) return showRefusal(c, postId, released)
    return c.redirect(`/posts/${postId}?done=released`, 303)
  })
}
