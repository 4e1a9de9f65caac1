import {
  type CommentRecord,
  commentRecord,
  houseRulesOf,
  type KeptHouseRule,
  type ModerationReach,
  type SafeguardingReach,
  safeguardingReach,
} from '../../../domain/moderation/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, NO_FAULTS, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { UUID } from '../../uuid-pattern.ts'
import { CommentPage } from './comment-page.tsx'
import { moderationAt } from './moderation-at.ts'

/** One comment with all that can be done with it. */
export function registerComment(app: App): void {
  app.get(`/schools/:slug/comments/:id{${UUID}}`, async (c) => {
    const { school, reach, problem } = await moderationAt(c)
    if (!school) return ProblemResponse(c, problem)
    return showComment(c, { school, reach }, {}, NO_FAULTS)
  })
}

export interface CommentFound {
  readonly comment: CommentRecord
  readonly rules: readonly KeptHouseRule[]
  /** Who hears of it when it is handed over. */
  readonly safeguarding: SafeguardingReach
}

/** The page of a comment, also as the answer to a form that was refused. */
export async function showComment(
  c: PageContext,
  { school, reach }: { readonly school: SchoolName; readonly reach: ModerationReach },
  typed: Typed,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const found = await findComment(c, { school, reach })
  if (!found) return ProblemResponse(c, 'not_found')
  return c.html(<CommentPage {...{ c, school, reach, typed, faults, ...found }} />, status)
}

/** The comment that the address names, for somebody of this reach. */
export async function findComment(
  c: PageContext,
  { school, reach }: { readonly school: SchoolName; readonly reach: ModerationReach },
): Promise<CommentFound | undefined> {
  const { actor, installation, now } = c.var
  const commentId = c.req.param('id') ?? ''
  return installation.database.read(actor.trustId, async (db) => {
    const { schoolId } = school
    const comment = await commentRecord(db, { schoolId, commentId, reach }, now)
    if (!comment) return undefined
    const { channelId } = comment
    const [rules, safeguarding] = await Promise.all([
      houseRulesOf(db, { schoolId, channelId }),
      safeguardingReach(db, { schoolId, personId: actor.personId }, now),
    ])
    return { comment, rules, safeguarding }
  })
}
