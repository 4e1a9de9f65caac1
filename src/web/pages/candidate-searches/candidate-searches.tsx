import {
  planSearch,
  planSearchForm,
  recordSearch,
  recordSearchForm,
  searchesAt,
  settleSearch,
  settleSearchForm,
} from '../../../domain/candidate-searches/index.ts'
import { everyone, type SchoolName } from '../../../domain/people/index.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import type { App, PageContext } from '../../context.ts'
import type { Done } from '../../done.ts'
import { type Faults, faultsOf, NO_FAULTS, readBody, readForm, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { schoolHere } from '../advice/school-here.ts'
import { SearchesPage } from './searches-page.tsx'

const PAGE = '/schools/:slug/candidate-searches'

/** Searches on candidates: for those who keep them, search or decide. Others find an empty page. */
export function registerCandidateSearches(app: App): void {
  app.get(PAGE, (c) => withSchool(c, (school) => show(c, { school, typed: {}, faults: NO_FAULTS })))
  app.post(PAGE, (c) => withSchool(c, (school) => plan(c, school)))
  app.post(`${PAGE}/found`, (c) => withSchool(c, (school) => record(c, school)))
  app.post(`${PAGE}/settle`, (c) => withSchool(c, (school) => settle(c, school)))
}

function withSchool(
  c: PageContext,
  answer: (school: SchoolName) => Promise<Response>,
): Response | Promise<Response> {
  const school = schoolHere(c)
  return school ? answer(school) : ProblemResponse(c, 'not_found')
}

async function plan(c: PageContext, school: SchoolName): Promise<Response> {
  const body = await readBody(c)
  const panel = [body.panel ?? []].flat().filter((one) => typeof one === 'string')
  const typed: Typed = Object.fromEntries(
    Object.entries(body).filter((field): field is [string, string] => typeof field[1] === 'string'),
  )
  const parsed = planSearchForm.safeParse({ ...typed, panel, schoolId: school.schoolId })
  if (!parsed.success) return show(c, { school, typed, faults: faultsOf(parsed.error) }, 400)
  const { actor, now, installation } = c.var
  const result = await installation.database.write(actor.trustId, (db) =>
    planSearch(db, actor, parsed.data, { keys: installation.caseKeys, now }),
  )
  return after(c, { school, typed, result, done: 'search_planned' })
}

async function record(c: PageContext, school: SchoolName): Promise<Response> {
  const parsed = recordSearchForm.safeParse(await readForm(c))
  if (!parsed.success)
    return show(c, { school, typed: {}, faults: onTop(faultsOf(parsed.error)) }, 400)
  const { actor, now, installation } = c.var
  const command = { ...parsed.data, schoolId: school.schoolId }
  const result = await installation.database.write(actor.trustId, (db) =>
    recordSearch(db, actor, command, { keys: installation.caseKeys, now }),
  )
  return after(c, { school, typed: {}, result, done: 'search_recorded' })
}

async function settle(c: PageContext, school: SchoolName): Promise<Response> {
  const parsed = settleSearchForm.safeParse(await readForm(c))
  if (!parsed.success)
    return show(c, { school, typed: {}, faults: onTop(faultsOf(parsed.error)) }, 400)
  const { actor, now, installation } = c.var
  const command = { ...parsed.data, schoolId: school.schoolId }
  const result = await installation.database.write(actor.trustId, (db) =>
    settleSearch(db, actor, command, { keys: installation.caseKeys, now }),
  )
  return after(c, { school, typed: {}, result, done: 'search_settled' })
}

/** Faults of a form that stands on the page more than once: said on top alone. */
const onTop = (faults: Faults): Faults => ({
  fields: {},
  page: faults.page.map(({ text }) => ({ text })),
})

interface After {
  readonly school: SchoolName
  readonly typed: Typed
  readonly result: { readonly ok: true } | Refusal
  readonly done: Done
}

async function after(c: PageContext, { school, typed, result, done }: After): Promise<Response> {
  if (result.ok) return c.redirect(`/schools/${school.slug}/candidate-searches?done=${done}`, 303)
  return refused(c, result, (faults, status) => show(c, { school, typed, faults }, status))
}

interface Showing {
  readonly school: SchoolName
  readonly typed: Typed
  readonly faults: Faults
}

async function show(
  c: PageContext,
  { school, typed, faults }: Showing,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const { actor, now, installation } = c.var
  const found = await installation.database.write(actor.trustId, async (db) => ({
    searches: await searchesAt(db, actor, school.schoolId, { keys: installation.caseKeys, now }),
    people: (await everyone(db)).filter(
      ({ homeSchoolId }) => homeSchoolId === null || homeSchoolId === school.schoolId,
    ),
  }))
  c.header('Cache-Control', 'no-store')
  return c.html(<SearchesPage {...{ c, school, typed, faults, ...found }} />, status)
}
