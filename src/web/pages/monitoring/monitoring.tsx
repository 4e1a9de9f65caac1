import { z } from 'zod'
import { londonDate } from '../../../domain/london-time.ts'
import {
  askMonitoring,
  askMonitoringForm,
  decideMonitoring,
  decideMonitoringForm,
  endMonitoring,
  monitoringAt,
} from '../../../domain/monitoring/index.ts'
import { everyone, type SchoolName } from '../../../domain/people/index.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import type { App, PageContext } from '../../context.ts'
import type { Done } from '../../done.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { schoolAt } from '../../school-at.ts'
import { MonitoringPage } from './monitoring-page.tsx'

const PAGE = '/schools/:slug/monitoring'

/** The register of who allowed monitoring; Gatepost itself monitors nobody. */
export function registerMonitoring(app: App): void {
  app.get(PAGE, (c) => withSchool(c, (school) => show(c, { school, typed: {}, faults: NO_FAULTS })))
  app.post(PAGE, (c) => withSchool(c, (school) => ask(c, school)))
  app.post(`${PAGE}/decide`, (c) => withSchool(c, (school) => decide(c, school)))
  app.post(`${PAGE}/end`, (c) => withSchool(c, (school) => end(c, school)))
}

function withSchool(
  c: PageContext,
  answer: (school: SchoolName) => Promise<Response>,
): Response | Promise<Response> {
  const { school, problem } = schoolAt(c, 'monitoring.see')
  return school ? answer(school) : ProblemResponse(c, problem)
}

async function ask(c: PageContext, school: SchoolName): Promise<Response> {
  const typed = await readForm(c)
  const parsed = askMonitoringForm.safeParse({ ...typed, schoolId: school.schoolId })
  if (!parsed.success) return show(c, { school, typed, faults: faultsOf(parsed.error) }, 400)
  const { actor, now, installation } = c.var
  const result = await installation.database.write(actor.trustId, (db) =>
    askMonitoring(db, actor, parsed.data, { keys: installation.caseKeys, now }),
  )
  return after(c, { school, typed, result, done: 'monitoring_asked' })
}

async function decide(c: PageContext, school: SchoolName): Promise<Response> {
  const typed = await readForm(c)
  const parsed = decideMonitoringForm.safeParse(typed)
  if (!parsed.success) return show(c, { school, typed: {}, faults: onPage(parsed.error) }, 400)
  const { actor, now, installation } = c.var
  const command = { ...parsed.data, schoolId: school.schoolId }
  const result = await installation.database.write(actor.trustId, (db) =>
    decideMonitoring(db, actor, command, { keys: installation.caseKeys, now }),
  )
  return after(c, { school, typed: {}, result, done: 'monitoring_decided' })
}

const endForm = z.object({ authorisationId: z.uuid() })

async function end(c: PageContext, school: SchoolName): Promise<Response> {
  const parsed = endForm.safeParse(await readForm(c))
  if (!parsed.success) return ProblemResponse(c, 'bad_request')
  const { actor, now, installation } = c.var
  const command = { ...parsed.data, schoolId: school.schoolId }
  const result = await installation.database.write(actor.trustId, (db) =>
    endMonitoring(db, actor, command, now),
  )
  return after(c, { school, typed: {}, result, done: 'monitoring_ended' })
}

/** Faults of a form that stands on the page more than once: said on top alone. */
function onPage(error: z.ZodError): Faults {
  return { fields: {}, page: faultsOf(error).page.map(({ text }) => ({ text })) }
}

interface After {
  readonly school: SchoolName
  readonly typed: Typed
  readonly result: { readonly ok: true } | Refusal
  readonly done: Done
}

async function after(c: PageContext, { school, typed, result, done }: After): Promise<Response> {
  if (result.ok) return c.redirect(`/schools/${school.slug}/monitoring?done=${done}`, 303)
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
    // A form that comes back with a fault reads nothing of the register again.
    register:
      status === 200
        ? await monitoringAt(db, actor, school.schoolId, { keys: installation.caseKeys, now })
        : undefined,
    people: (await everyone(db)).filter(
      ({ homeSchoolId }) => homeSchoolId === null || homeSchoolId === school.schoolId,
    ),
  }))
  c.header('Cache-Control', 'no-store')
  const today = londonDate(now)
  return c.html(<MonitoringPage {...{ c, school, typed, faults, today, ...found }} />, status)
}
