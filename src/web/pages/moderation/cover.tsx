import { z } from 'zod'
import { londonDate } from '../../../domain/london-time.ts'
import {
  coversOf,
  endModerationCover,
  type ModerationCover,
  type ModerationReach,
  nameCover,
  nameCoverForm,
} from '../../../domain/moderation/index.ts'
import { type PersonSummary, peopleOf, type SchoolName } from '../../../domain/people/index.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { CoverPage } from './cover-page.tsx'
import { moderationAt } from './moderation-at.ts'

const PAGE = '/schools/:slug/comments/cover'

/** Who looks after whose comments during leave. */
export function registerCover(app: App): void {
  app.get(PAGE, (c) => show(c, {}, NO_FAULTS))
  app.post(PAGE, name)
  app.post(`${PAGE}/end`, end)
}

async function name(c: PageContext): Promise<Response> {
  const { school, problem } = await moderationAt(c)
  if (!school) return ProblemResponse(c, problem)
  const typed = await readForm(c)
  const again = (faults: Faults, status: 400 | 422) => show(c, typed, faults, status)
  const parsed = nameCoverForm.safeParse({ ...typed, schoolId: school.schoolId })
  if (!parsed.success) return again(faultsOf(parsed.error), 400)
  const { actor, now, installation } = c.var
  const result = await installation.database.write(actor.trustId, (db) =>
    nameCover(db, actor, parsed.data, now),
  )
  if (!result.ok) return refused(c, result, again)
  return c.redirect(`/schools/${school.slug}/comments/cover?done=comment_cover_named`, 303)
}

async function end(c: PageContext): Promise<Response> {
  const { school, problem } = await moderationAt(c)
  if (!school) return ProblemResponse(c, problem)
  const coverId = z.uuid().safeParse((await readForm(c)).coverId)
  if (!coverId.success) return ProblemResponse(c, 'not_found')
  const { actor, now, installation } = c.var
  const result = await installation.database.write(actor.trustId, (db) =>
    endModerationCover(db, actor, { coverId: coverId.data }, now),
  )
  if (!result.ok) return refused(c, result, (faults) => show(c, {}, faults, 422))
  return c.redirect(`/schools/${school.slug}/comments/cover?done=comment_cover_ended`, 303)
}

export interface CoverFound {
  readonly c: PageContext
  readonly school: SchoolName
  readonly reach: ModerationReach
  readonly covers: readonly ModerationCover[]
  readonly colleagues: readonly PersonSummary[]
  readonly typed: Typed
  readonly faults: Faults
}

async function show(
  c: PageContext,
  typed: Typed,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const { school, reach, problem } = await moderationAt(c)
  if (!school) return ProblemResponse(c, problem)
  const { actor, now, installation } = c.var
  const today = londonDate(now)
  const found = await installation.database.read(actor.trustId, async (db) => {
    const [covers, people] = await Promise.all([
      coversOf(db, school.schoolId, today),
      peopleOf(db, school.schoolId, today),
    ])
    const colleagues = people.filter((one) => one.leftOn === null || one.leftOn > today)
    return { covers, colleagues }
  })
  return c.html(<CoverPage {...{ c, school, reach, typed, faults, ...found }} />, status)
}
