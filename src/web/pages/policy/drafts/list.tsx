import { z } from 'zod'
import { londonDate } from '../../../../domain/london-time.ts'
import { may, type SchoolName } from '../../../../domain/people/index.ts'
import {
  draftsOf,
  policyHistory,
  policyInForce,
  reviewsOf,
  scansOf,
  startPolicyDraft,
  summaryField,
} from '../../../../domain/policies/index.ts'
import { reviewDue } from '../../../../policy/index.ts'
import type { App, PageContext } from '../../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readBody, type Typed } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { refused } from '../../../refused.ts'
import { schoolAt } from '../../../school-at.ts'
import { draftPath } from './draft-at.ts'
import { DraftListPage } from './list-page.tsx'

/** `version:<id>` for an earlier version, `pack:<id>` for a pack that is shipped. */
const source = z
  .string()
  .regex(/^(version:[0-9a-f-]{36}|pack:[a-z0-9-]{1,60})$/, 'Choose where to begin')

const startForm = z.object({
  summary: summaryField,
  source,
  schoolIds: z.array(z.uuid()).min(1, 'Choose at least one school').max(500),
})

/** The versions of a school's policy that are being made, and the reasons to make one. */
export function registerDraftList(app: App): void {
  app.get('/schools/:slug/policy/drafts', async (c) => {
    const { school, problem } = schoolAt(c, 'policy.write', 'policy.approve')
    if (!school) return ProblemResponse(c, problem)
    return showDrafts(c, school, {}, NO_FAULTS)
  })

  app.post('/schools/:slug/policy/drafts', async (c) => {
    const { school, problem } = schoolAt(c, 'policy.write', 'policy.approve')
    if (!school) return ProblemResponse(c, problem)
    const body = await readBody(c)
    const schoolIds = [body.schoolIds ?? school.schoolId].flat()
    const typed = { summary: String(body.summary ?? ''), source: String(body.source ?? '') }
    const again = (faults: Faults, status: 400 | 422) =>
      showDrafts(c, school, typed, faults, status)
    const parsed = startForm.safeParse({ ...typed, schoolIds })
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    const { actor, now, installation } = c.var
    const from = readSource(c, parsed.data.source)
    if (!from) {
      const text = 'There is no such pack. Choose one from the list.'
      return again({ fields: { source: text }, page: [{ text, href: '#source' }] }, 422)
    }
    const result = await installation.database.write(actor.trustId, (db) =>
      startPolicyDraft(db, actor, { ...parsed.data, source: from }, now),
    )
    if (!result.ok) return refused(c, result, again)
    return c.redirect(`${draftPath(result.draftId)}?done=draft_started`, 303)
  })
}

function readSource(c: PageContext, written: string) {
  const [kind, id = ''] = written.split(':')
  if (kind === 'version') return { from: 'version', policyVersionId: id } as const
  const pack = c.var.installation.packs.get(id)
  return pack && ({ from: 'pack', pack } as const)
}

/** The page, also with what was typed into one of its forms and what is wrong with it. */
export async function showDrafts(
  c: PageContext,
  school: SchoolName,
  typed: Typed,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const { actor, now, installation, workplace } = c.var
  const today = londonDate(now)
  const writes = may(actor, 'policy.write', school.schoolId)
  const found = await installation.database.read(actor.trustId, async (db) => {
    const [drafts, versions, reviews, scans, inForce] = await Promise.all([
      draftsOf(db, school.schoolId),
      policyHistory(db, school.schoolId),
      reviewsOf(db, school.schoolId),
      writes ? scansOf(db, school.schoolId) : [],
      policyInForce(db, school.schoolId, today),
    ])
    return {
      drafts,
      versions,
      reviews,
      scans,
      due: reviewDue(inForce.pack, inForce.overrides, today),
    }
  })
  const schools = workplace.schools.filter((one) => may(actor, 'policy.write', one.schoolId))
  const packs = [...installation.packs.values()]
  const props = { c, school, schools, packs, writes, typed, faults, ...found }
  return c.html(<DraftListPage {...props} />, status)
}
