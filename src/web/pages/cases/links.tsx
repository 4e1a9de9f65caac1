import {
  casesToLink,
  endLinkForm,
  findKnownCase,
  leads,
  linkMattersForm,
  linkToCase,
  unlinkFromCase,
} from '../../../domain/cases/index.ts'
import { listConcernsToLink } from '../../../domain/concerns/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { schoolHere } from '../advice/school-here.ts'
import { CASE, caseToShow } from './case.tsx'
import { atOf } from './cases-here.ts'
import { LinksPage } from './links-page.tsx'
import { readFields } from './many-fields.ts'

const PAGE = `${CASE}/links`

/** What belongs to a case: several concerns are put under it in one go, and taken out with a reason. */
export function registerCaseLinks(app: App): void {
  app.get(PAGE, (c) => show(c, { typed: {}, ticked: [], faults: NO_FAULTS }))
  app.post(PAGE, link)
  app.post(`${PAGE}/end`, end)
}

async function link(c: PageContext): Promise<Response> {
  if (!(await caseToLink(c))) return ProblemResponse(c, 'not_found')
  const fields = await readFields(c)
  const ticked = [fields.matterIds ?? []].flat()
  const typed = { form: 'link', why: String(fields.why ?? '') }
  const parsed = linkMattersForm.safeParse(fields)
  if (!parsed.success) return show(c, { typed, ticked, faults: faultsOf(parsed.error) }, 400)
  const { actor, now, installation } = c.var
  const command = { ...parsed.data, caseId: idOf(c) }
  const result = await installation.database.write(actor.trustId, (db) =>
    linkToCase(db, actor, command, now),
  )
  if (!result.ok) {
    return refused(c, result, (faults, status) => show(c, { typed, ticked, faults }, status))
  }
  return c.redirect(`${here(c)}?done=case_linked`, 303)
}

async function end(c: PageContext): Promise<Response> {
  if (!(await caseToLink(c))) return ProblemResponse(c, 'not_found')
  const fields = await readForm(c)
  const typed = { ...fields, form: `end-${fields.linkId}` }
  const parsed = endLinkForm.safeParse(fields)
  const again = (faults: Faults, status: 400 | 422) =>
    show(c, { typed, ticked: [], faults }, status)
  if (!parsed.success) return again(faultsOf(parsed.error), 400)
  const { actor, installation } = c.var
  const command = { ...parsed.data, caseId: idOf(c) }
  const result = await installation.database.write(actor.trustId, (db) =>
    unlinkFromCase(db, actor, command, atOf(c)),
  )
  if (!result.ok) return refused(c, result, again)
  return c.redirect(`${here(c)}?done=case_unlinked`, 303)
}

const idOf = (c: PageContext): string => c.req.param('id') ?? ''
const here = (c: PageContext): string =>
  `/schools/${c.req.param('slug')}/cases/${c.req.param('id')}/links`

/** The school of the case that the address names, for somebody who leads it; for anybody else it is not there. */
async function caseToLink(c: PageContext): Promise<SchoolName | undefined> {
  const { actor, now, installation } = c.var
  const school = schoolHere(c)
  const known = await installation.database.read(actor.trustId, (db) =>
    findKnownCase(db, actor, idOf(c), now),
  )
  return known && leads(known) && known.schoolId === school?.schoolId ? school : undefined
}

interface Shown {
  readonly typed: Typed
  readonly ticked: readonly string[]
  readonly faults: Faults
}

async function show(c: PageContext, shown: Shown, status: 200 | 400 | 422 = 200) {
  const { actor, now, installation } = c.var
  const found = (await caseToLink(c)) && (await caseToShow(c))
  if (!found) return ProblemResponse(c, 'not_found')
  const { school, record } = found
  const linked = new Set(record.links.filter((one) => !one.endedAt).map((one) => one.matterId))
  const { schoolId } = school
  const offered = await installation.database.write(actor.trustId, async (db) => ({
    concerns: await listConcernsToLink(db, actor, schoolId, now),
    cases: await casesToLink(db, actor, { schoolId, but: record.caseId }, atOf(c)),
  }))
  const concerns = offered.concerns.filter((one) => !linked.has(one.concernId))
  const cases = offered.cases.filter((one) => !linked.has(one.caseId))
  return c.html(<LinksPage {...{ c, school, record, concerns, cases, ...shown }} />, status)
}
