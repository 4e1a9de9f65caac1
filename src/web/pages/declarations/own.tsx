import {
  confirmDeclarations,
  declare,
  declareForm,
  endDeclaration,
  ownDeclarations,
} from '../../../domain/declarations/index.ts'
import { londonDate } from '../../../domain/london-time.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { policyInForce } from '../../../domain/policies/index.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { schoolHere } from '../advice/school-here.ts'
import { OwnDeclarationsPage } from './own-page.tsx'

const PATH = '/schools/:slug/declarations'

/** What one declares to a school oneself. Everybody who works there has this page. */
export function registerOwnDeclarations(app: App): void {
  app.get(PATH, (c) => {
    const school = schoolHere(c)
    return school ? show(c, school, {}, NO_FAULTS) : ProblemResponse(c, 'not_found')
  })

  app.post(PATH, async (c) => {
    const school = schoolHere(c)
    if (!school) return ProblemResponse(c, 'not_found')
    const typed = await readForm(c)
    const parsed = declareForm.safeParse({ ...typed, schoolId: school.schoolId })
    if (!parsed.success) return show(c, school, typed, faultsOf(parsed.error), 400)
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      declare(db, actor, parsed.data, now),
    )
    return after(c, { school, typed, result, done: 'declared' })
  })

  app.post(`${PATH}/end`, async (c) => {
    const school = schoolHere(c)
    if (!school) return ProblemResponse(c, 'not_found')
    const typed = await readForm(c)
    const declarationId = declareForm.shape.schoolId.safeParse(typed.declarationId)
    if (!declarationId.success) return ProblemResponse(c, 'bad_request')
    const { actor, now, installation } = c.var
    const command = { schoolId: school.schoolId, declarationId: declarationId.data }
    const result = await installation.database.write(actor.trustId, (db) =>
      endDeclaration(db, actor, command, now),
    )
    return after(c, { school, typed: {}, result, done: 'declaration_ended' })
  })

  app.post(`${PATH}/confirm`, async (c) => {
    const school = schoolHere(c)
    if (!school) return ProblemResponse(c, 'not_found')
    const { seen = '' } = await readForm(c)
    if (!/^\d{1,3}$/.test(seen)) return ProblemResponse(c, 'bad_request')
    const { actor, now, installation } = c.var
    const command = { schoolId: school.schoolId, seen: Number(seen) }
    const result = await installation.database.write(actor.trustId, (db) =>
      confirmDeclarations(db, actor, command, now),
    )
    return after(c, { school, typed: {}, result, done: 'declarations_confirmed' })
  })
}

interface After {
  readonly school: SchoolName
  readonly typed: Typed
  readonly result: { readonly ok: true } | Refusal
  readonly done: 'declared' | 'declaration_ended' | 'declarations_confirmed'
}

function after(c: PageContext, { school, typed, result, done }: After) {
  if (!result.ok) {
    return refused(c, result, (faults, status) => show(c, school, typed, faults, status))
  }
  return c.redirect(`/schools/${school.slug}/declarations?done=${done}`, 303)
}

async function show(
  c: PageContext,
  school: SchoolName,
  typed: Typed,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const { actor, now, installation } = c.var
  const { schoolId } = school
  const found = await installation.database.read(actor.trustId, async (db) => ({
    own: await ownDeclarations(db, { personId: actor.personId, schoolId }, now),
    policy: await policyInForce(db, schoolId, londonDate(now)),
  }))
  const page = { c, school, typed, faults, own: found.own, terms: found.policy.pack.terms }
  return c.html(<OwnDeclarationsPage {...page} />, status)
}
