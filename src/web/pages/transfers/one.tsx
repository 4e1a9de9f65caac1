import type { SchoolName } from '../../../domain/people/index.ts'
import {
  chooseMatters,
  chooseMattersForm,
  readTransfer,
  takeTransferStep,
  transferStepForm,
} from '../../../domain/transfers/index.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { UUID } from '../../uuid-pattern.ts'
import { schoolHere } from '../advice/school-here.ts'
import { atOf } from '../cases/cases-here.ts'
import { LIST, transferIn } from './here.ts'
import { OnePage } from './one-page.tsx'

const PAGE = `${LIST}/:id{${UUID}}`

/** One file on its way: what goes, how far it is, and what comes next. */
export function registerOneTransfer(app: App): void {
  app.get(PAGE, (c) => show(c, {}))
  app.post(`${PAGE}/matters`, choose)
  app.post(`${PAGE}/steps`, step)
}

async function choose(c: PageContext): Promise<Response> {
  const school = schoolHere(c)
  if (!school) return ProblemResponse(c, 'not_found')
  const typed = { ...(await readForm(c)), action: 'choose' }
  const again = (faults: Faults, status: 400 | 422) => show(c, { typed, faults, status })
  const parsed = chooseMattersForm.safeParse({ choices: choicesIn(typed) })
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => {
      const [, nth, field] = issue.path
      return [`${String(field)}-${Number(nth) + 1}`, issue.message] as const
    })
    const fields = Object.fromEntries(wrong)
    const page = wrong.map(([field, text]) => ({ text, href: `#${field}` }))
    return again({ fields, page }, 400)
  }
  const command = { ...place(c, school), ...parsed.data }
  const { actor, installation } = c.var
  const result = await installation.database.write(actor.trustId, (db) =>
    chooseMatters(db, actor, command, atOf(c)),
  )
  if (!result.ok) return refused(c, result, again)
  return done(c, school, 'transfer_chosen')
}

/** More boxes than a page has are not looked for. */
const MOST = 301

function choicesIn(typed: Typed) {
  const numbers = Array.from({ length: MOST }, (_, index) => index + 1)
  return numbers
    .filter((nr) => typed[`matter-${nr}`] !== undefined)
    .map((nr) => ({
      matterId: typed[`matter-${nr}`],
      goes: typed[`goes-${nr}`],
      reason: typed[`reason-${nr}`],
    }))
}

async function step(c: PageContext): Promise<Response> {
  const school = schoolHere(c)
  if (!school) return ProblemResponse(c, 'not_found')
  const typed = await readForm(c)
  const again = (faults: Faults, status: 400 | 422) => show(c, { typed, faults, status })
  const parsed = transferStepForm.safeParse(typed)
  if (!parsed.success) return again(faultsOf(parsed.error), 400)
  const { actor, installation } = c.var
  const command = { ...parsed.data, ...place(c, school) }
  const result = await installation.database.write(actor.trustId, (db) =>
    takeTransferStep(db, actor, command, atOf(c)),
  )
  if (!result.ok) return refused(c, result, again)
  return done(c, school, 'transfer_stepped')
}

const place = (c: PageContext, { schoolId }: SchoolName) => ({
  transferId: transferIn(c),
  schoolId,
})

function done(c: PageContext, school: SchoolName, what: string): Response {
  return c.redirect(`/schools/${school.slug}/transfers/${transferIn(c)}?done=${what}`, 303)
}

interface Shown {
  readonly typed?: Typed
  readonly faults?: Faults
  readonly status?: 200 | 400 | 422
}

async function show(c: PageContext, shown: Shown): Promise<Response> {
  const { typed = {}, faults = NO_FAULTS, status = 200 } = shown
  const { actor, installation } = c.var
  const school = schoolHere(c)
  const record =
    school &&
    (await installation.database.write(actor.trustId, (db) =>
      readTransfer(db, actor, transferIn(c), atOf(c)),
    ))
  if (!school || record?.schoolId !== school.schoolId) return ProblemResponse(c, 'not_found')
  c.header('Cache-Control', 'no-store')
  return c.html(<OnePage {...{ c, school, record, typed, faults }} />, status)
}
