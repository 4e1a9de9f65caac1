import { comparePolicies } from '../../../../policy/index.ts'
import type { App, PageContext } from '../../../context.ts'
import { type Faults, NO_FAULTS, type Typed } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { DifferencePage } from './difference-page.tsx'
import { type DraftAt, draftAt } from './draft-at.ts'
import { replayAt } from './replay/replay-at.ts'

/** What lies between a draft and the version that it was made from. */
export function registerDraftDifference(app: App): void {
  app.get('/policy-drafts/:id/difference', async (c) => {
    const at = await draftAt(c)
    if (!at) return ProblemResponse(c, 'not_found')
    return showDifference(c, at, {}, NO_FAULTS)
  })
}

/** The page as it stands, or with a form that has to be mended. */
export async function showDifference(
  c: PageContext,
  at: DraftAt,
  typed: Typed,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const difference = comparePolicies(at.before, at.draft.pack, at.inForce.overrides)
  const replay = await replayAt(c, at)
  return c.html(<DifferencePage {...{ c, at, difference, replay, typed, faults }} />, status)
}
