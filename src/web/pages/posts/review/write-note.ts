import { z } from 'zod'
import { MAX_NOTE_WORDS, writeNote } from '../../../../domain/posts/index.ts'
import { typedText } from '../../../../domain/typed.ts'
import type { App } from '../../../context.ts'
import { faultsOf, readForm } from '../../../form.ts'
import { POST_PATH } from '../post-path.ts'
import { showPost, showRefusal } from '../show.tsx'

const noteForm = z.object({
  version: z.coerce.number().int().positive(),
  answers: z.uuid().optional(),
  note_words: typedText(MAX_NOTE_WORDS).default(''),
})

/** Write a note on a post, or answer one. */
export function registerNotes(app: App): void {
  app.post(`${POST_PATH}/notes`, async (c) => {
    const postId = c.req.param('id')
    const form = noteForm.safeParse(await readForm(c))
    if (!form.success) {
      const { fields, page } = faultsOf(form.error)
      return showPost(c, postId, { errors: fields, pageErrors: page }, 400)
    }
    const { version, answers = null, note_words: words } = form.data
    const { actor, now, installation } = c.var
    const written = await installation.database.write(actor.trustId, (db) =>
      writeNote(db, actor, { postId, version, answers, words }, now),
    )
    if (!written.ok) return showRefusal(c, postId, written)
    return c.redirect(`/posts/${postId}?done=noted#notes`, 303)
  })
}
