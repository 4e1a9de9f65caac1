import { z } from 'zod'
import {
  decideAppeal,
  decideAppealForm,
  endComments,
  giveComment,
  giveCommentForm,
  letThrough,
  type ModerationReach,
  removeComment,
  removeCommentForm,
  seenComment,
  stopAnswer,
  stopComment,
  takeComment,
  undoDecision,
} from '../../../domain/moderation/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import type { App, PageContext } from '../../context.ts'
import type { Done } from '../../done.ts'
import { type Faults, faultsOf, readForm, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { UUID } from '../../uuid-pattern.ts'
import { findComment, showComment } from './comment.tsx'
import { moderationAt } from './moderation-at.ts'
import { showQueue } from './queue.tsx'

const AT = `/schools/:slug/comments/:id{${UUID}}`

/** What a moderator does with one comment. */
export function registerActOnComment(app: App): void {
  app.post(`${AT}/let-through`, (c) => {
    const { gate } = c.var.installation
    return withSeen(
      c,
      (db, actor, seen, now) => letThrough(db, actor, seen, { gate, now }),
      'comment_shown',
    )
  })
  app.post(`${AT}/undo`, (c) => withSeen(c, undoDecision, 'comment_undone'))
  app.post(`${AT}/take`, (c) => withSeen(c, takeComment, 'comment_taken'))
  app.post(`${AT}/give`, give)
  app.post(`${AT}/remove`, remove)
  app.post(`${AT}/appeal`, appeal)
  app.post(`/schools/:slug/comments/posts/:id{${UUID}}/end`, endOnPost)
}

interface Place {
  readonly school: SchoolName
  readonly reach: ModerationReach
}

/** The forms that carry the comment as it was seen and nothing else, on the queue and on its page. */
async function withSeen(
  c: PageContext,
  command: typeof undoDecision,
  code: Done,
): Promise<Response> {
  const { school, reach, problem } = await moderationAt(c)
  if (!school) return ProblemResponse(c, problem)
  const typed = await readForm(c)
  const seen = seenComment.safeParse({ ...typed, commentId: c.req.param('id') })
  if (!seen.success) return ProblemResponse(c, 'bad_request')
  const result = await run(c, (db, actor, now) => command(db, actor, seen.data, now))
  if (!result.ok) {
    return refused(c, result, (faults) => showQueue(c, { school, reach }, faults, 422))
  }
  return backToQueue(c, school, code, typed.next)
}

async function give(c: PageContext): Promise<Response> {
  const { school, reach, problem } = await moderationAt(c)
  if (!school) return ProblemResponse(c, problem)
  const typed = await readForm(c)
  const again = on(c, { school, reach }, typed)
  const parsed = giveCommentForm.safeParse({ ...typed, commentId: c.req.param('id') })
  if (!parsed.success) return again(faultsOf(parsed.error), 400)
  const result = await run(c, (db, actor, now) => giveComment(db, actor, parsed.data, now))
  return result.ok ? backToQueue(c, school, 'comment_given') : refused(c, result, again)
}

async function remove(c: PageContext): Promise<Response> {
  const { school, reach, problem } = await moderationAt(c)
  if (!school) return ProblemResponse(c, problem)
  const commentId = c.req.param('id') ?? ''
  const typed = await readForm(c)
  const again = on(c, { school, reach }, typed)
  const found = await findComment(c, { school, reach })
  if (!found) return ProblemResponse(c, 'not_found')
  // What comes from a network may have a picture beside it; a comment on the page is words alone.
  const asked = found.comment.source !== 'page'
  const answer = asked ? stopAnswer.safeParse(typed.image) : undefined
  if (answer && !answer.success) return again(faultsOf(onImage(answer.error)), 400)
  if (answer?.data === 'yes' || answer?.data === 'unsure') {
    const stopped = { commentId, answer: answer.data }
    const result = await run(c, (db, actor, now) => stopComment(db, actor, stopped, now))
    if (!result.ok) return refused(c, result, again)
    return c.redirect(`/schools/${school.slug}/comments/sealed-off`, 303)
  }
  const parsed = removeCommentForm.safeParse({ ...typed, commentId })
  if (!parsed.success) return again(faultsOf(parsed.error), 400)
  const result = await run(c, (db, actor, now) => removeComment(db, actor, parsed.data, now))
  return result.ok ? backToQueue(c, school, 'comment_removed') : refused(c, result, again)
}

/** A schema of one answer names no field; on the form it is the stop question. */
function onImage(error: z.ZodError): z.ZodError {
  return new z.ZodError(error.issues.map((issue) => ({ ...issue, path: ['image'] })))
}

async function appeal(c: PageContext): Promise<Response> {
  const { school, reach, problem } = await moderationAt(c)
  if (!school) return ProblemResponse(c, problem)
  const typed = await readForm(c)
  const again = on(c, { school, reach }, typed)
  const parsed = decideAppealForm.safeParse({ ...typed, commentId: c.req.param('id') })
  if (!parsed.success) return again(faultsOf(parsed.error), 400)
  const result = await run(c, (db, actor, now) => decideAppeal(db, actor, parsed.data, now))
  return result.ok ? backToQueue(c, school, 'appeal_decided') : refused(c, result, again)
}

async function endOnPost(c: PageContext): Promise<Response> {
  const { school, reach, problem } = await moderationAt(c)
  if (!school) return ProblemResponse(c, problem)
  const command = { publicationId: c.req.param('id') ?? '' }
  const result = await run(c, (db, actor, now) => endComments(db, actor, command, now))
  if (!result.ok) {
    return refused(c, result, (faults) => showQueue(c, { school, reach }, faults, 422))
  }
  return backToQueue(c, school, 'comments_ended')
}

type Command = (
  db: Parameters<typeof undoDecision>[0],
  actor: Parameters<typeof undoDecision>[1],
  now: Date,
) => Promise<{ readonly ok: true } | Refusal>

function run(c: PageContext, command: Command) {
  const { actor, now, installation } = c.var
  return installation.database.write(actor.trustId, (db) => command(db, actor, now))
}

function on(c: PageContext, place: Place, typed: Typed) {
  return (faults: Faults, status: 400 | 422) => showComment(c, place, typed, faults, status)
}

/** Back to the list as it was filtered, at the comment to go on with. */
function backToQueue(c: PageContext, school: SchoolName, code: Done, next?: string): Response {
  const search = new URLSearchParams(c.req.query())
  search.set('done', code)
  const at = z.uuid().safeParse(next)
  const fragment = at.success ? `#c-${at.data}` : ''
  return c.redirect(`/schools/${school.slug}/comments?${search}${fragment}`, 303)
}
