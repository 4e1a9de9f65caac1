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
import { type Faults, NO_FAULTS, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { CoverPage } from './cover-page.tsx'
import { moderationAt } from './moderation-at.ts'
import { sendForm } from './send-form.ts'

const PAGE = '/schools/:slug/comments/cover'
const endForm = z.object({ coverId: z.uuid() })

/** Who looks after whose comments during leave. */
export function registerCover(app: App): void {
  app.get(PAGE, (c) => show(c, {}, NO_FAULTS))
  app.post(PAGE, (c) =>
    sendForm(c, {
      form: nameCoverForm,
      run: nameCover,
      show,
      to: 'cover?done=comment_cover_named',
    }),
  )
  app.post(`${PAGE}/end`, (c) =>
    sendForm(c, {
      form: endForm,
      run: endModerationCover,
      show,
      to: 'cover?done=comment_cover_ended',
      button: true,
    }),
  )
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
