import { z } from 'zod'
import { giveUpHeld, publishHeld } from '../../../domain/posts/index.ts'
import type { App } from '../../context.ts'
import { readForm } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { POST_PATH } from '../posts/post-path.ts'
import { showRefusal } from '../posts/show.tsx'

const heldForm = z.object({ hold: z.uuid(), act: z.enum(['publish', 'give_up']) })

/** Settle what becomes of a post that waits for one of its channels. */
export function registerHeld(app: App): void {
  app.post(`${POST_PATH}/held`, async (c) => {
    const postId = c.req.param('id')
    const parsed = heldForm.safeParse(await readForm(c))
    if (!parsed.success) return ProblemResponse(c, 'bad_request')
    const { hold: channelHoldId, act } = parsed.data
    const { actor, now, installation } = c.var
    const { gate } = installation
    const result = await installation.database.write(actor.trustId, (db) =>
      act === 'publish'
        ? publishHeld(db, actor, { postId, channelHoldId }, { gate, now })
        : giveUpHeld(db, actor, { postId, channelHoldId }, now),
    )
    if (result.ok) {
      const done = act === 'publish' ? 'held_published' : 'held_given_up'
      return c.redirect(`/posts/${postId}?done=${done}#publications`, 303)
    }
    return showRefusal(c, postId, result)
  })
}
