import {
  type NewCase,
  openCase,
  openCaseForm,
  subjectNamedIn,
} from '../../../domain/cases/index.ts'
import { type Concern, listConcernsToLink } from '../../../domain/concerns/index.ts'
import { londonDate, toLondonInput } from '../../../domain/london-time.ts'
import { may, type SchoolName } from '../../../domain/people/index.ts'
import { policyInForce } from '../../../domain/policies/index.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { UUID } from '../../uuid-pattern.ts'
import { learnersToTick } from '../contact/learner-finder.ts'
import { atOf, casesHere } from './cases-here.ts'
import { readFields } from './many-fields.ts'
import { NewCasePage } from './new-case-page.tsx'
import { adultsOf } from './person-select.tsx'

const PAGE = '/schools/:slug/cases/new'
const FROM = new RegExp(`^${UUID}$`)

/** Open a case: a title without names, when the school first knew, and whom it is about, so that they are kept out. */
export function registerNewCase(app: App): void {
  app.get(PAGE, async (c) => {
    const school = casesHere(c)
    if (!school) return ProblemResponse(c, 'not_found')
    const from = c.req.query('from') ?? ''
    return show(c, school, await atFirst(c, FROM.test(from) ? from : ''))
  })
  app.post(PAGE, async (c) => {
    const school = casesHere(c)
    if (!school) return ProblemResponse(c, 'not_found')
    const fields = await readFields(c)
    const ticked = [fields.others ?? []].flat()
    const typed = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, [value].flat().at(-1) ?? '']),
    )
    // To look a name up is not to open anything yet, whichever way it was sent.
    const { find = '', looked = '' } = typed
    if (fields.do === 'find' || (typed.about === 'other' && find !== looked)) {
      return show(c, school, { typed: { ...typed, looked: find }, ticked, faults: NO_FAULTS })
    }
    const again = (faults: Faults, status: 400 | 422) =>
      show(c, school, { typed, ticked, faults }, status)
    const parsed = openCaseForm.safeParse(fields)
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    const { actor, installation } = c.var
    const command: NewCase = { ...parsed.data, schoolId: school.schoolId }
    const result = await installation.database.write(actor.trustId, (db) =>
      openCase(db, actor, command, atOf(c)),
    )
    if (!result.ok) return refused(c, result, again)
    const there = `/schools/${school.slug}/cases/${result.caseId}/triage/danger`
    return c.redirect(`${there}?done=case_opened`, 303)
  })
}

interface Shown {
  readonly typed: Typed
  /** Concerns that are ticked; undefined before anybody has ticked: then those about the same event are. */
  readonly ticked: readonly string[] | undefined
  readonly faults: Faults
}

/** Whoever is kept from what it comes out of is offered as whom it is about. */
async function atFirst(c: PageContext, fromId: string): Promise<Shown> {
  const { actor, now, installation } = c.var
  const personId = fromId
    ? await installation.database.read(actor.trustId, (db) =>
        subjectNamedIn(db, actor, fromId, now),
      )
    : undefined
  const typed = {
    knownAt: toLondonInput(now),
    fromId,
    ...(personId ? { about: 'adult', personId } : {}),
  }
  return { typed, ticked: undefined, faults: NO_FAULTS }
}

async function show(
  c: PageContext,
  school: SchoolName,
  { typed, ticked, faults }: Shown,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const { actor, now, installation } = c.var
  const all = await installation.database.write(actor.trustId, (db) =>
    listConcernsToLink(db, actor, school.schoolId, now),
  )
  const concerns = all.filter((one) => one.concernId !== typed.fromId)
  const eventId = all.find((one) => one.concernId === typed.fromId)?.eventId
  const values = ticked ?? sameEvent(concerns, eventId)
  const people = await adultsOf(c, school.schoolId)
  const pupils = await pupilsFor(c, school, typed)
  c.header('Cache-Control', 'no-store')
  return c.html(
    <NewCasePage {...{ c, school, typed, faults, concerns, people, ...pupils }} ticked={values} />,
    status,
  )
}

/** Pupils of the name that was looked up, for whoever may look there. */
async function pupilsFor(
  c: PageContext,
  { schoolId }: SchoolName,
  { find: text = '', learnerId }: Typed,
): Promise<Pick<Parameters<typeof NewCasePage>[0], 'searches' | 'learners' | 'learnerWord'>> {
  const { actor, now, installation } = c.var
  const searches = may(actor, 'learner.search', schoolId)
  return installation.database.read(actor.trustId, async (db) => {
    const { pack } = await policyInForce(db, schoolId, londonDate(now))
    const ticked = learnerId ? [learnerId] : []
    const learners = searches ? await learnersToTick(db, { schoolId, text, ticked }) : []
    return { searches, learners, learnerWord: pack.terms.learner }
  })
}

function sameEvent(concerns: readonly Concern[], eventId: string | null | undefined): string[] {
  return concerns.flatMap((one) => (eventId && one.eventId === eventId ? [one.concernId] : []))
}
