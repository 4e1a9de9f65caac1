import {
  makeFormToken,
  publicReportForm,
  reportInPublic,
  type WhoReads,
  whoReads,
} from '../../../../domain/concerns/index.ts'
import type { PublicSchool } from '../../../../domain/schools/index.ts'
import { addressOf } from '../../../address-of.ts'
import type { App, PageContext } from '../../../context.ts'
import { type Faults, faultOf, faultsOf, NO_FAULTS, readForm, type Typed } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { findSchool } from '../../school-page/find-school.ts'
import { ReceivedPage } from './received-page.tsx'
import { ReportPage } from './report-page.tsx'

const PAGE = '/s/:slug/concern/:teller{pupil|parent}'

/** The public form, in words for pupils or for parents, and what is shown once it was sent. */
export function registerReport(app: App): void {
  app.get(PAGE, async (c) => {
    const found = await findReport(c)
    return found
      ? show(c, found, { typed: {}, faults: NO_FAULTS })
      : ProblemResponse(c, 'not_found')
  })
  app.post(PAGE, async (c) => {
    const found = await findReport(c)
    return found ? send(c, found) : ProblemResponse(c, 'not_found')
  })
}

interface FoundReport {
  readonly trustId: string
  readonly school: PublicSchool
  readonly teller: 'pupil' | 'parent'
  readonly reads: WhoReads
}

async function findReport(c: PageContext): Promise<FoundReport | undefined> {
  const found = await findSchool(c)
  if (!found) return undefined
  const { trustId, school } = found
  const reads = await c.var.installation.database.read(trustId, (db) =>
    whoReads(db, school.schoolId, c.var.now),
  )
  return { trustId, school, reads, teller: c.req.param('teller') === 'pupil' ? 'pupil' : 'parent' }
}

async function send(c: PageContext, found: FoundReport): Promise<Response> {
  const { trustId, school, teller, reads } = found
  const typed = await readForm(c)
  const parsed = publicReportForm.safeParse(typed)
  if (!parsed.success) {
    return show(c, found, { typed, faults: faultsOf(parsed.error), status: 400 })
  }
  const { route, ...report } = parsed.data
  if (route === 'authority') return show(c, found, { typed, faults: NO_FAULTS, ring: true })
  const { database, secret, caseKeys: keys } = c.var.installation
  const { schoolId } = school
  const sent = await reportInPublic(
    database,
    { ...report, route, trustId, schoolId, reporter: teller, address: addressOf(c) },
    { keys, secret, now: c.var.now },
  )
  if (!sent.ok) return show(c, found, { typed, faults: faultOf(sent), status: 422 })
  c.header('Cache-Control', 'no-store')
  return c.html(<ReceivedPage school={school} pack={reads.pack} sent={sent} />)
}

interface Shown {
  readonly typed: Typed
  readonly faults: Faults
  readonly status?: 200 | 400 | 422
  /** Whom to ring was asked for. */
  readonly ring?: boolean
}

function show(c: PageContext, found: FoundReport, shown: Shown): Response | Promise<Response> {
  const { secret } = c.var.installation
  const { typed, faults, status = 200, ring = false } = shown
  const fresh = makeFormToken(secret, found.school.schoolId, c.var.now)
  // A form that was refused keeps its name, so that it is still sent once; one that is too old gets another.
  const token = typed.token && faults.page.some((one) => one.href) ? typed.token : fresh
  c.header('Cache-Control', 'no-store')
  return c.html(<ReportPage {...{ ...found, typed, faults, ring, token }} />, status)
}
