import { z } from 'zod'
import { decidePost, OUTCOMES } from '../../../domain/posts/index.ts'
import { typedText } from '../../../domain/typed.ts'
import type { App } from '../../context.ts'
import { faultsOf, readForm } from '../../form.ts'
import { POST_PATH } from './post-path.ts'
import { showPost, showRefusal } from './show.tsx'

const decisionForm = z.object({
  version: z.coerce.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  outcome: z.enum(OUTCOMES).optional(),
  reason: typedText(5_000).default(''),
  watched: z.literal('yes').optional(),
})

export function registerDecidePost(app: App): void {
  app.post(`${POST_PATH}/decide`, async (c) => {
    const postId = c.req.param('id')
    const typed = await readForm(c)
    const parsed = decisionForm.safeParse(typed)
    if (!parsed.success) {
      const { fields, page } = faultsOf(parsed.error)
      if (!fields.reason) return showPost(c, postId, {}, 400)
      const values = { reason: typed.reason ?? '' }
      return showPost(c, postId, { errors: fields, pageErrors: page, values }, 400)
    }
    const { outcome, reason, version, sha256, watched } = parsed.data
    const values = { reason, ...(outcome ? { outcome } : {}), ...(watched ? { watched } : {}) }
    if (!outcome) {
      const message = 'Choose what you decide'
      return showPost(
        c,
        postId,
        { errors: { outcome: message }, pageErrors: [{ text: message, href: '#outcome' }], values },
        400,
      )
    }
    const { database, gate } = c.var.installation
    const { actor, now } = c.var
    const result = await database.write(actor.trustId, (db) =>
      decidePost(
        db,
        actor,
        { postId, version, contentSha256: sha256, outcome, reason, watched: watched === 'yes' },
        { gate, now },
      ),
    )
    if (!result.ok) return showRefusal(c, postId, result, { values })
    return c.redirect(`/posts/${postId}?done=${outcome}`, 303)
  })
}
