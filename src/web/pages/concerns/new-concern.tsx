import {
  makeFormToken,
  reportSignedIn,
  staffReportForm,
  type WhoReads,
  whoReads,
} from '../../../domain/concerns/index.ts'
import { type Colleague, everyone, type SchoolName } from '../../../domain/people/index.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { readWithLearners } from '../contact/learner-finder.ts'
import type { PupilSearch } from './find-pupil.tsx'
import { NewConcernPage } from './new-concern-page.tsx'
import { findPupils, searchesPupils, withTicked } from './pupils-found.ts'
import { SentPage } from './sent-page.tsx'

const PAGE = '/schools/:slug/concerns/new'

/** Report a concern as somebody who works at the school, whatever their role. */
export function registerNewConcern(app: App): void {
  app.get(PAGE, async (c) => {
    const found = await findNew(c)
    return found
      ? show(c, found, { typed: atFirst(c, found.reads), faults: NO_FAULTS })
      : ProblemResponse(c, 'not_found')
  })
  app.post(PAGE, async (c) => {
    const found = await findNew(c)
    return found ? send(c, found) : ProblemResponse(c, 'not_found')
  })
}

interface FoundNew {
  readonly school: SchoolName
  readonly reads: WhoReads
  readonly people: readonly Colleague[]
}

async function findNew(c: PageContext): Promise<FoundNew | undefined> {
  const { actor, workplace, now, installation } = c.var
  const school = workplace.schools.find((one) => one.slug === c.req.param('slug'))
  if (!school) return undefined
  return installation.database.read(actor.trustId, async (db) => {
    const [reads, all] = await Promise.all([whoReads(db, school.schoolId, now), everyone(db)])
    const people = all.filter(
      ({ homeSchoolId }) => homeSchoolId === null || homeSchoolId === school.schoolId,
    )
    return { school, reads, people }
  })
}

/** Whoever comes because it is about the usual readers finds the way past all of them chosen. */
function atFirst(c: PageContext, { past }: WhoReads): Typed {
  if (c.req.query('past') === undefined) return {}
  const away = past.find((role) => role !== 'head')
  return { route: away ?? 'authority' }
}

async function send(c: PageContext, found: FoundNew): Promise<Response> {
  const { actor, now, installation } = c.var
  const { schoolId } = found.school
  const form = await readWithLearners(c)
  const { typed, faults: ticks } = await withTicked(c, schoolId, form)
  // To look a name up is not to send anything yet.
  if (form.finding) {
    const search = await findPupils(c, { schoolId, text: typed.find ?? '' })
    return show(c, found, { typed, faults: ticks, search })
  }
  if (ticks !== NO_FAULTS) return show(c, found, { typed, faults: ticks, status: 422 })
  const parsed = staffReportForm.safeParse(typed)
  if (!parsed.success) {
    return show(c, found, { typed, faults: faultsOf(parsed.error), status: 400 })
  }
  const { route, ...report } = parsed.data
  if (route === 'authority') return show(c, found, { typed, faults: NO_FAULTS, ring: true })
  const { secret, caseKeys: keys } = installation
  const command = { ...report, route, schoolId }
  const sent = await installation.database.write(actor.trustId, (db) =>
    reportSignedIn(db, actor, command, { keys, secret, now }),
  )
  if (!sent.ok) {
    return refused(c, sent, (faults) => show(c, found, { typed, faults, status: 422 }))
  }
  c.header('Cache-Control', 'no-store')
  return c.html(<SentPage c={c} school={found.school} pack={found.reads.pack} sent={sent} />)
}

interface Shown {
  readonly typed: Typed
  readonly faults: Faults
  readonly status?: 200 | 400 | 422
  readonly ring?: boolean
  readonly search?: PupilSearch | undefined
}

function show(c: PageContext, found: FoundNew, shown: Shown): Response | Promise<Response> {
  const { typed, faults, status = 200, ring = false, search } = shown
  const { schoolId } = found.school
  const fresh = makeFormToken(c.var.installation.secret, schoolId, c.var.now)
  const keeps = search !== undefined || faults.page.some((one) => one.href)
  const token = typed.token && keeps ? typed.token : fresh
  const searches = searchesPupils(c, schoolId)
  c.header('Cache-Control', 'no-store')
  return c.html(
    <NewConcernPage {...{ c, ...found, typed, faults, ring, token, searches, search }} />,
    status,
  )
}
