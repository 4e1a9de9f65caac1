import { writeComment, writeCommentForm } from '../../../../domain/moderation/index.ts'
import { type Refusal, refuse } from '../../../../domain/refusal.ts'
import { addressOf } from '../../../address-of.ts'
import type { App, PageContext } from '../../../context.ts'
import { faultOf, faultsOf, readForm } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { UUID } from '../../../uuid-pattern.ts'
import { findSchool } from '../find-school.ts'
import { showPost } from '../news.tsx'
import { createTurns } from './turns.ts'

/** Readers come first: so many comments are taken in beside one another, and so many wait their turn. */
const turns = createTurns(3, 120)

/** A visitor's comment on a post of the school's own page. */
export function registerWriteComment(app: App): void {
  app.post(`/s/:slug/posts/:id{${UUID}}/comments`, async (c) => {
    const found = await findSchool(c)
    if (!found) return ProblemResponse(c, 'not_found')
    const typed = await readForm(c)
    const { name = '', text = '', website = '', token = '' } = typed
    const parsed = writeCommentForm.safeParse({ name, text, website, token })
    if (!parsed.success) return showPost(c, typed, faultsOf(parsed.error), 400)
    const { database, gate, secret } = c.var.installation
    const command = {
      ...parsed.data,
      trustId: found.trustId,
      schoolId: found.school.schoolId,
      publicationId: c.req.param('id'),
      address: addressOf(c),
    }
    const sent =
      (await turns.take(() => writeComment(database, command, { gate, secret, now: c.var.now }))) ??
      BUSY
    if (!sent.ok) return again(c, sent, typed)
    return c.redirect(`/s/${found.school.slug}/comment?sent=yes&code=${sent.code}`, 303)
  })
}

const BUSY: Refusal = refuse(
  'Very many comments come in just now. Your words are still here: send them again in a minute.',
)

function again(c: PageContext, refusal: Refusal, typed: Readonly<Record<string, string>>) {
  return showPost(c, typed, faultOf(refusal), refusal === BUSY ? 503 : 422)
}
