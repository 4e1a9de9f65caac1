import {
  byHandForm,
  type ChannelComments,
  channelComments,
  enterComment,
  type ModerationReach,
  stopAnswer,
  stopByHand,
  stopByHandForm,
} from '../../../domain/moderation/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { ByHandPage } from './by-hand-page.tsx'
import { moderationAt } from './moderation-at.ts'

const PAGE = '/schools/:slug/comments/by-hand'

/** Entering a comment that stands on a network which Gatepost cannot read. The stop question comes first. */
export function registerByHand(app: App): void {
  app.get(PAGE, (c) => show(c, { image: c.req.query('image') ?? '' }, NO_FAULTS))
  app.post(PAGE, enter)
  app.post(`${PAGE}/stop`, stop)
}

async function enter(c: PageContext): Promise<Response> {
  const { school, problem } = await moderationAt(c)
  if (!school) return ProblemResponse(c, problem)
  const typed = { ...(await readForm(c)), image: 'no' }
  const again = (faults: Faults, status: 400 | 422) => show(c, typed, faults, status)
  const parsed = byHandForm.safeParse(typed)
  if (!parsed.success) return again(faultsOf(parsed.error), 400)
  const { actor, now, installation } = c.var
  const { gate, secret } = installation
  const result = await installation.database.write(actor.trustId, (db) =>
    enterComment(db, actor, parsed.data, { gate, secret, now }),
  )
  if (!result.ok) return refused(c, result, again)
  return c.redirect(
    `/schools/${school.slug}/comments/${result.commentId}?done=comment_entered`,
    303,
  )
}

async function stop(c: PageContext): Promise<Response> {
  const { school, problem } = await moderationAt(c)
  if (!school) return ProblemResponse(c, problem)
  const form = await readForm(c)
  const typed = { ...form, image: form.answer ?? '' }
  const again = (faults: Faults, status: 400 | 422) => show(c, typed, faults, status)
  const parsed = stopByHandForm.safeParse(form)
  if (!parsed.success) return again(faultsOf(parsed.error), 400)
  const { actor, now, installation } = c.var
  const result = await installation.database.write(actor.trustId, (db) =>
    stopByHand(db, actor, parsed.data, now),
  )
  if (!result.ok) return refused(c, result, again)
  return c.redirect(`/schools/${school.slug}/comments/sealed-off`, 303)
}

export interface ByHandFound {
  readonly c: PageContext
  readonly school: SchoolName
  readonly reach: ModerationReach
  /** What was answered to the stop question; undefined before that. */
  readonly answer: 'no' | 'yes' | 'unsure' | undefined
  readonly channels: readonly ChannelComments[]
  readonly typed: Typed
  readonly faults: Faults
}

async function show(
  c: PageContext,
  typed: Typed,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const at = await moderationAt(c)
  if (!at.school) return ProblemResponse(c, at.problem)
  const { school, reach } = at
  const { actor, installation } = c.var
  const all = await installation.database.read(actor.trustId, (db) =>
    channelComments(db, school.schoolId),
  )
  const own = reach.own.channels
  const channels = all.filter(
    (one) => one.network !== 'hosted' && (own === 'all' || own.includes(one.channelId)),
  )
  const answer = stopAnswer.safeParse(typed.image).data
  return c.html(<ByHandPage {...{ c, school, reach, answer, channels, typed, faults }} />, status)
}
