import {
  type ChannelComments,
  channelComments,
  type ModerationReach,
  setComments,
  setCommentsForm,
} from '../../../domain/moderation/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { WATCH_KINDS } from '../../../vocabulary/moderation.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { UUID } from '../../uuid-pattern.ts'
import { ChannelPage } from './channel-page.tsx'
import { moderationAt } from './moderation-at.ts'

const PAGE = `/schools/:slug/comments/channels/:id{${UUID}}`

/** How one channel takes comments, and what its rules look for. */
export function registerChannelComments(app: App): void {
  app.get(PAGE, (c) => show(c, undefined, NO_FAULTS))
  app.post(PAGE, async (c) => {
    const { school, problem } = await moderationAt(c)
    if (!school) return ProblemResponse(c, problem)
    const typed = await readForm(c)
    const again = (faults: Faults, status: 400 | 422) => show(c, typed, faults, status)
    const parsed = setCommentsForm.safeParse({
      channelId: c.req.param('id'),
      isOpen: typed.isOpen === 'yes',
      openDays: typed.openDays,
      nameShown: typed.nameShown,
      effects: effectsIn(typed),
      holdWords: typed.holdWords ?? '',
      flagWords: typed.flagWords ?? '',
    })
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      setComments(db, actor, parsed.data, now),
    )
    if (!result.ok) return refused(c, result, again)
    return c.redirect(`/schools/${school.slug}/comments/rules?done=saved`, 303)
  })
}

/** Each kind of rule has a field of its own. */
function effectsIn(typed: Typed): Record<string, string> {
  return Object.fromEntries(
    WATCH_KINDS.flatMap(({ code }) => {
      const chosen = typed[`effect_${code}`]
      return chosen ? [[code, chosen]] : []
    }),
  )
}

export interface ChannelPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly reach: ModerationReach
  readonly channel: ChannelComments
  /** What was typed and refused; undefined shows what holds. */
  readonly typed: Typed | undefined
  readonly faults: Faults
}

async function show(
  c: PageContext,
  typed: Typed | undefined,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const { school, reach, problem } = await moderationAt(c)
  if (!school) return ProblemResponse(c, problem)
  if (!reach.setsUp) return ProblemResponse(c, 'forbidden')
  const { actor, installation } = c.var
  const channels = await installation.database.read(actor.trustId, (db) =>
    channelComments(db, school.schoolId),
  )
  const channel = channels.find((one) => one.channelId === c.req.param('id'))
  if (!channel) return ProblemResponse(c, 'not_found')
  return c.html(<ChannelPage {...{ c, school, reach, channel, typed, faults }} />, status)
}
