import {
  handOver,
  handOverForm,
  type ModerationReach,
  safeguardingReach,
  stopAnswer,
  stopComment,
} from '../../../domain/moderation/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { UUID } from '../../uuid-pattern.ts'
import { findComment } from './comment.tsx'
import { moderationAt } from './moderation-at.ts'
import { SealedOffPage } from './sealed-off-page.tsx'
import { WorryPage } from './worry-page.tsx'

const PAGE = `/schools/:slug/comments/:id{${UUID}}/worry`

/** From a comment to the safeguarding lead: the stop question first, then the reason. */
export function registerWorry(app: App): void {
  app.get(PAGE, (c) => show(c, {}, NO_FAULTS))
  app.post(PAGE, tell)
  app.get('/schools/:slug/comments/sealed-off', async (c) => {
    const { school, problem } = await moderationAt(c)
    if (!school) return ProblemResponse(c, problem)
    const { actor, now, installation } = c.var
    const asking = { schoolId: school.schoolId, personId: actor.personId }
    const safeguarding = await installation.database.read(actor.trustId, (db) =>
      safeguardingReach(db, asking, now),
    )
    return c.html(<SealedOffPage {...{ c, school, safeguarding }} />)
  })
}

async function tell(c: PageContext): Promise<Response> {
  const { school, problem } = await moderationAt(c)
  if (!school) return ProblemResponse(c, problem)
  const { actor, now, installation } = c.var
  const commentId = c.req.param('id') ?? ''
  const typed = await readForm(c)
  const again = (faults: Faults, status: 400 | 422) => show(c, typed, faults, status)
  const answer = stopAnswer.safeParse(typed.image)
  if (!answer.success) {
    const message = answer.error.issues[0]?.message ?? ''
    return again({ fields: { image: message }, page: [{ text: message, href: '#image' }] }, 400)
  }
  const { data: image } = answer
  if (image !== 'no') {
    const result = await installation.database.write(actor.trustId, (db) =>
      stopComment(db, actor, { commentId, answer: image }, now),
    )
    if (!result.ok) return refused(c, result, again)
    return c.redirect(`/schools/${school.slug}/comments/sealed-off`, 303)
  }
  const parsed = handOverForm.safeParse({ ...typed, commentId })
  if (!parsed.success) return again(faultsOf(parsed.error), 400)
  const result = await installation.database.write(actor.trustId, (db) =>
    handOver(db, actor, parsed.data, now),
  )
  if (!result.ok) return refused(c, result, again)
  return c.redirect(`/schools/${school.slug}/comments/${commentId}?done=handed_over`, 303)
}

async function show(
  c: PageContext,
  typed: Typed,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const at = await moderationAt(c)
  if (!at.school) return ProblemResponse(c, at.problem)
  const { school, reach }: { school: SchoolName; reach: ModerationReach } = at
  const found = await findComment(c, { school, reach })
  if (!found) return ProblemResponse(c, 'not_found')
  return c.html(<WorryPage {...{ c, school, typed, faults, ...found }} />, status)
}
