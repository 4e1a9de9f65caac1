import type { App } from '../../../context.ts'
import { registerDraftAnswers } from './answer.tsx'
import { registerDraftClauses } from './clause.tsx'
import { registerDraftDifference } from './difference.tsx'
import { registerDraftList } from './list.tsx'
import { registerNewClause } from './new-clause.tsx'
import { registerPolicyNotice } from './notice.tsx'
import { registerDraft } from './overview.tsx'
import { registerReplay } from './replay/replay.ts'
import { registerReviews } from './reviews.tsx'
import { registerDraftSteps } from './steps.tsx'
import { registerTitlePage } from './title-page.tsx'

/** New versions of a policy, from the first word to the day on which they are in force. */
export function registerPolicyDrafts(app: App): void {
  registerDraftList(app)
  registerReviews(app)
  registerDraft(app)
  registerTitlePage(app)
  registerNewClause(app)
  registerDraftClauses(app)
  registerDraftAnswers(app)
  registerDraftDifference(app)
  registerReplay(app)
  registerDraftSteps(app)
  registerPolicyNotice(app)
}
