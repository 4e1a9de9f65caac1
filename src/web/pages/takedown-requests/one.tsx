import { londonDate } from '../../../domain/london-time.ts'
import { bodiesAt, type KnownBody } from '../../../domain/outside-bodies/index.ts'
import {
  readTakedown,
  recordTakedownStep,
  type TakedownSeen,
  takedownStepForm,
} from '../../../domain/takedown-requests/index.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { UUID } from '../../uuid-pattern.ts'
import { OnePage } from './one-page.tsx'

const PAGE = `/takedown-requests/:id{${UUID}}`

/** One request: how far it has come, and what comes next. */
export function registerOneTakedown(app: App): void {
  app.get(PAGE, (c) => show(c, {}, NO_FAULTS))
  app.post(PAGE, async (c) => {
    const typed = await readForm(c)
    const parsed = takedownStepForm.safeParse(typed)
    const again = (faults: Faults, status: 400 | 422) => show(c, typed, faults, status)
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    const { actor, now, installation } = c.var
    const requestId = c.req.param('id')
    const result = await installation.database.write(actor.trustId, (db) =>
      recordTakedownStep(
        db,
        actor,
        { ...parsed.data, requestId },
        { keys: installation.caseKeys, now },
      ),
    )
    if (!result.ok) return refused(c, result, again)
    return c.redirect(`/takedown-requests/${requestId}?done=takedown_stepped`, 303)
  })
}

async function show(
  c: PageContext,
  typed: Typed,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const found = await find(c)
  if (!found) return ProblemResponse(c, 'not_found')
  c.header('Cache-Control', 'no-store')
  return c.html(<OnePage {...{ c, typed, faults, ...found }} />, status)
}

interface Found {
  readonly seen: TakedownSeen
  /** Who helps when a platform does not. */
  readonly helplines: readonly KnownBody[]
}

async function find(c: PageContext): Promise<Found | undefined> {
  const { actor, now, installation } = c.var
  const at = { keys: installation.caseKeys, now }
  return installation.database.write(actor.trustId, async (db) => {
    const seen = await readTakedown(db, actor, c.req.param('id') ?? '', at)
    if (!seen) return undefined
    const bodies = await bodiesAt(db, seen.schoolId, londonDate(now))
    return { seen, helplines: bodies.filter(({ kind }) => kind === 'takedown_help') }
  })
}
