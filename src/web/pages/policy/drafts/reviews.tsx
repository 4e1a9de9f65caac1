import {
  closeReview,
  openReview,
  reviewForm,
  reviewOutcomeForm,
} from '../../../../domain/policies/index.ts'
import type { App } from '../../../context.ts'
import { type Faults, faultsOf, readForm } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { refused } from '../../../refused.ts'
import { schoolAt } from '../../../school-at.ts'
import { showDrafts } from './list.tsx'

/** Reasons to look at a policy again: put on the list, and taken off it. */
export function registerReviews(app: App): void {
  app.post('/schools/:slug/policy/reviews', async (c) => {
    const { school, problem } = schoolAt(c, 'policy.write', 'policy.approve')
    if (!school) return ProblemResponse(c, problem)
    const typed = await readForm(c)
    const again = (faults: Faults, status: 400 | 422) =>
      showDrafts(c, school, typed, faults, status)
    const parsed = reviewForm.safeParse({ ...typed, schoolId: school.schoolId })
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      openReview(db, actor, parsed.data, now),
    )
    if (!result.ok) return refused(c, result, again)
    return c.redirect(`/schools/${school.slug}/policy/drafts?done=review_opened`, 303)
  })

  app.post('/schools/:slug/policy/reviews/close', async (c) => {
    const { school, problem } = schoolAt(c, 'policy.write', 'policy.approve')
    if (!school) return ProblemResponse(c, problem)
    const typed = await readForm(c)
    const again = (faults: Faults, status: 400 | 422) => showDrafts(c, school, {}, faults, status)
    const parsed = reviewOutcomeForm.safeParse(typed)
    if (!parsed.success) {
      const faults = faultsOf(parsed.error)
      if (faults.fields.reviewId) return ProblemResponse(c, 'not_found')
      return again(faults, 400)
    }
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      closeReview(db, actor, parsed.data, now),
    )
    if (!result.ok) return refused(c, result, again)
    return c.redirect(`/schools/${school.slug}/policy/drafts?done=review_closed`, 303)
  })
}
