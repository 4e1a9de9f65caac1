import type { App } from '../../../context.ts'
import { NO_FAULTS } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { draftAt } from './draft-at.ts'
import { DraftPage } from './draft-page.tsx'

/** A draft: where it stands, what it says, and the next step. */
export function registerDraft(app: App): void {
  app.get('/policy-drafts/:id', async (c) => {
    const at = await draftAt(c)
    if (!at) return ProblemResponse(c, 'not_found')
    return c.html(<DraftPage c={c} at={at} typed={{}} faults={NO_FAULTS} />)
  })
}
