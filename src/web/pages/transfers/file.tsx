import { type BundleContents, bundleContents } from '../../../domain/bundles/index.ts'
import { findLearner, knownName } from '../../../domain/learners/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import {
  makeTransferFile,
  openTransferCopy,
  peopleInTransfer,
  planTransfer,
  readyToMake,
} from '../../../domain/transfers/index.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultOf, faultsOf, NO_FAULTS } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { UUID } from '../../uuid-pattern.ts'
import { schoolHere } from '../advice/school-here.ts'
import { fieldsOf, readContents, sendBundle, type TypedBundle } from '../bundles/index.ts'
import { atOf } from '../cases/cases-here.ts'
import { ContentsPage, LookPage, RefusedPage } from './file-pages.tsx'
import { LIST, toolsOf, transferIn } from './here.ts'

const PAGE = `${LIST}/:id{${UUID}}`

/** The file itself: what goes into it, looked through, made, and the copy that is kept. */
export function registerTransferFile(app: App): void {
  app.get(`${PAGE}/contents`, (c) => choose(c, undefined, NO_FAULTS))
  app.post(`${PAGE}/look`, look)
  app.post(`${PAGE}/file`, make)
  app.get(`${PAGE}/file`, copy)
}

const place = (c: PageContext, { schoolId }: SchoolName) => ({
  transferId: transferIn(c),
  schoolId,
})

async function choose(
  c: PageContext,
  typed: TypedBundle | undefined,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const school = schoolHere(c)
  if (!school) return ProblemResponse(c, 'not_found')
  const { actor, installation } = c.var
  const found = await installation.database.write(actor.trustId, async (db) => {
    const ready = await readyToMake(db, actor, place(c, school), atOf(c))
    if (!ready.ok) return ready
    const learner = await findLearner(db, ready.known.learnerId)
    const people = await peopleInTransfer(db, actor, ready, atOf(c))
    return { ok: true as const, people, learner: learner ? knownName(learner) : '' }
  })
  if (!found.ok) return cannot(c, school, found)
  const { people, learner } = found
  c.header('Cache-Control', 'no-store')
  const id = transferIn(c)
  return c.html(<ContentsPage {...{ c, school, id, typed, faults, people, learner }} />, status)
}

async function look(c: PageContext): Promise<Response> {
  const asked = await read(c)
  if (asked instanceof Response) return asked
  const { school, typed, contents } = asked
  if (typed.texts.do === 'change') return choose(c, typed, NO_FAULTS)
  const { actor, installation } = c.var
  const plan = await installation.database.write(actor.trustId, (db) =>
    planTransfer(db, actor, { ...place(c, school), contents }, atOf(c)),
  )
  if (!plan.ok) return refusedTo(c, { school, typed }, plan)
  c.header('Cache-Control', 'no-store')
  return c.html(<LookPage {...{ c, school, plan, typed }} id={transferIn(c)} />)
}

async function make(c: PageContext): Promise<Response> {
  const asked = await read(c)
  if (asked instanceof Response) return asked
  const { school, typed, contents } = asked
  const { actor, now } = c.var
  const of = { ...place(c, school), contents }
  const made = await makeTransferFile(toolsOf(c), actor, of, now)
  if (!made.ok) return refusedTo(c, { school, typed }, made)
  return c.redirect(`/schools/${school.slug}/transfers/${transferIn(c)}?done=transfer_made`, 303)
}

async function copy(c: PageContext): Promise<Response> {
  const school = schoolHere(c)
  if (!school) return ProblemResponse(c, 'not_found')
  const { actor, now } = c.var
  const opened = await openTransferCopy(toolsOf(c), actor, place(c, school), now)
  if (!opened.ok) return cannot(c, school, opened)
  const plan = { matterId: transferIn(c), schoolId: school.schoolId }
  return sendBundle(c, { ...opened, plan, name: 'safeguarding-file' })
}

interface Asked {
  readonly school: SchoolName
  readonly typed: TypedBundle
  readonly contents: BundleContents
}

async function read(c: PageContext): Promise<Asked | Response> {
  const school = schoolHere(c)
  if (!school) return ProblemResponse(c, 'not_found')
  const typed = await readContents(c)
  const parsed = bundleContents.safeParse({ ...fieldsOf(typed), files: 'covered' })
  if (!parsed.success) return choose(c, typed, faultsOf(parsed.error), 400)
  return { school, typed, contents: parsed.data }
}

/** Where it cannot be made at all, that is said on a page of its own; else by the form. */
function refusedTo(
  c: PageContext,
  { typed }: Pick<Asked, 'school' | 'typed'>,
  refusal: Refusal,
): Response | Promise<Response> {
  if (refusal.kind !== 'refused') return ProblemResponse(c, 'not_found')
  return choose(c, typed, faultOf(refusal), 422)
}

function cannot(c: PageContext, school: SchoolName, refusal: Refusal) {
  if (refusal.kind !== 'refused') return ProblemResponse(c, 'not_found')
  c.header('Cache-Control', 'no-store')
  const id = transferIn(c)
  return c.html(<RefusedPage {...{ c, school, id }} message={refusal.message} />, 422)
}
