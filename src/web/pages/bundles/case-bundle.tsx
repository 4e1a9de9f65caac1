import {
  type BundleChoice,
  bundleForm,
  bundleRegister,
  CHANGED_SINCE,
  peopleToName,
  planCaseBundle,
} from '../../../domain/bundles/index.ts'
import { findKnownCase, leads } from '../../../domain/cases/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { BUNDLE_RECIPIENTS } from '../../../vocabulary/bundles.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultOf, faultsOf, NO_FAULTS } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { UUID } from '../../uuid-pattern.ts'
import { schoolHere } from '../advice/school-here.ts'
import { ChoosePage } from './choose-page.tsx'
import { handOut } from './hand-out.ts'
import { LookPage } from './look-page.tsx'
import { basisLabel } from './made-section.tsx'
import { fieldsOf, readContents, type TypedBundle } from './read-contents.ts'

const BUNDLE = `/schools/:slug/cases/:id{${UUID}}/bundle`

/** A bundle of a case: chosen, looked through, made. For whoever leads it, and not there for anybody else. */
export function registerCaseBundle(app: App): void {
  app.get(BUNDLE, (c) => choose(c, undefined, NO_FAULTS))
  app.post(`${BUNDLE}/look`, look)
  app.post(BUNDLE, make)
}

const caseOf = (c: PageContext): string => c.req.param('id') ?? ''
const atOf = (c: PageContext) => ({ keys: c.var.installation.caseKeys, now: c.var.now })

async function choose(
  c: PageContext,
  typed: TypedBundle | undefined,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const school = schoolHere(c)
  if (!school) return ProblemResponse(c, 'not_found')
  const { actor, now, installation } = c.var
  const caseId = caseOf(c)
  const found = await installation.database.write(actor.trustId, async (db) => {
    const known = await findKnownCase(db, actor, caseId, now)
    if (!known || known.schoolId !== school.schoolId || !leads(known)) return undefined
    const register = await bundleRegister(db, actor, caseId, atOf(c))
    const people = await peopleToName(db, actor, { matterIds: [caseId] }, atOf(c))
    return register && { ...register, people, reference: known.reference }
  })
  if (!found) return ProblemResponse(c, 'not_found')
  c.header('Cache-Control', 'no-store')
  return c.html(<ChoosePage {...{ c, school, caseId, typed, faults, ...found }} />, status)
}

async function look(c: PageContext): Promise<Response> {
  const asked = await read(c)
  if (asked instanceof Response) return asked
  const { school, typed, choice } = asked
  if (typed.texts.do === 'change') return choose(c, typed, NO_FAULTS)
  const plan = await planned(c, choice)
  if (!plan.ok) return refusedTo(c, typed, plan)
  c.header('Cache-Control', 'no-store')
  return c.html(<LookPage {...{ c, school, plan, choice, typed }} caseId={caseOf(c)} />)
}

async function make(c: PageContext): Promise<Response> {
  const asked = await read(c)
  if (asked instanceof Response) return asked
  const { school, typed, choice } = asked
  const plan = await planned(c, choice)
  if (!plan.ok) return refusedTo(c, typed, plan)
  if (plan.seen !== choice.seen) return refusedTo(c, typed, CHANGED_SINCE)
  const { recipient, to, basis, reason } = choice
  const given = await handOut(c, {
    plan,
    by: { recipient, to, basis, reason },
    name: `bundle-${plan.reference.replaceAll(/[^A-Za-z0-9-]/g, '')}`,
    cover: {
      from: school.name,
      title: `Case ${plan.reference}`,
      rows: [
        { key: 'For', value: labelOf(recipient) },
        { key: 'To', value: to },
        { key: 'From', value: `${school.name}, by ${c.var.actor.name}` },
        { key: 'May be handed over', value: basisLabel(basis) },
        { key: 'Why', value: reason },
      ],
    },
  })
  return given instanceof Response ? given : refusedTo(c, typed, given)
}

const labelOf = (recipient: string): string =>
  BUNDLE_RECIPIENTS.find(({ code }) => code === recipient)?.label ?? recipient

interface Asked {
  readonly school: SchoolName
  readonly typed: TypedBundle
  readonly choice: BundleChoice
}

/** What was chosen, or the page that says what is wrong with it. */
async function read(c: PageContext): Promise<Asked | Response> {
  const school = schoolHere(c)
  if (!school) return ProblemResponse(c, 'not_found')
  const typed = await readContents(c)
  const parsed = bundleForm.safeParse(fieldsOf(typed))
  if (!parsed.success) return choose(c, typed, faultsOf(parsed.error), 400)
  return { school, typed, choice: parsed.data }
}

function planned(c: PageContext, choice: BundleChoice) {
  const { actor, installation } = c.var
  const school = schoolHere(c)
  return installation.database.write(actor.trustId, (db) =>
    planCaseBundle(
      db,
      actor,
      { caseId: caseOf(c), schoolId: school?.schoolId ?? '', contents: choice },
      atOf(c),
    ),
  )
}

function refusedTo(c: PageContext, typed: TypedBundle, refusal: Parameters<typeof faultOf>[0]) {
  if (refusal.kind !== 'refused') return ProblemResponse(c, 'not_found')
  return choose(c, typed, faultOf(refusal), 422)
}
