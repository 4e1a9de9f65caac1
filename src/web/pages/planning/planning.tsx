import { londonDate } from '../../../domain/london-time.ts'
import { may, type PersonSummary, peopleOf, type SchoolName } from '../../../domain/people/index.ts'
import {
  addRegularPost,
  addRegularPostForm,
  addTemplate,
  addTemplateForm,
  endRegularPost,
  endTemplate,
  regularPostsOf,
  startFromTemplate,
  templatesOf,
} from '../../../domain/planning/index.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import { mayAny } from '../../../vocabulary/actions.ts'
import type { App, PageContext } from '../../context.ts'
import { faultOf, faultsOf, NO_FAULTS, readForm } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { schoolAt } from '../../school-at.ts'
import { PlanningPage, type Sent } from './planning-page.tsx'

const PATH = '/schools/:slug/planning'

/** Templates of a school and its regular posts. */
export function registerPlanning(app: App): void {
  app.get(PATH, (c) => showPlanning(c))
  app.post(`${PATH}/templates`, keepTemplate)
  app.post(`${PATH}/templates/use`, useTemplate)
  app.post(`${PATH}/templates/end`, (c) => end(c, 'template'))
  app.post(`${PATH}/regular`, planRegular)
  app.post(`${PATH}/regular/end`, (c) => end(c, 'regular'))
}

const NOTHING_SENT: Sent = { form: undefined, typed: {}, faults: NO_FAULTS }

async function showPlanning(
  c: PageContext,
  sent: Sent = NOTHING_SENT,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { school, problem } = schoolAt(c, 'post.draft', 'template.keep')
  if (!school) return ProblemResponse(c, problem)
  const { actor, now, installation } = c.var
  const keeps = may(actor, 'template.keep', school.schoolId)
  const sight = await installation.database.read(actor.trustId, async (db) => {
    const [templates, regulars, people] = await Promise.all([
      templatesOf(db, school.schoolId),
      regularPostsOf(db, [school.schoolId]),
      keeps ? peopleOf(db, school.schoolId, londonDate(now)) : [],
    ])
    return { templates, regulars, owners: people.filter(drafts) }
  })
  return c.html(<PlanningPage c={c} school={school} keeps={keeps} {...sight} sent={sent} />, status)
}

function drafts(person: PersonSummary): boolean {
  return person.leftOn === null && mayAny(person.roles, 'post.draft')
}

function keeper(c: PageContext): SchoolName | Response | Promise<Response> {
  const { school, problem } = schoolAt(c, 'template.keep')
  return school ?? ProblemResponse(c, problem)
}

async function keepTemplate(c: PageContext): Promise<Response> {
  const school = await keeper(c)
  if (school instanceof Response) return school
  const typed = await readForm(c)
  const parsed = addTemplateForm.safeParse({ ...typed, schoolId: school.schoolId })
  if (!parsed.success) {
    return showPlanning(c, { form: 'template', typed, faults: faultsOf(parsed.error) }, 422)
  }
  const { actor, now, installation } = c.var
  const { database, gate } = installation
  const added = await database.write(actor.trustId, (db) =>
    addTemplate(db, actor, parsed.data, { gate, now }),
  )
  if (!added.ok) return showPlanning(c, { form: 'template', typed, faults: faultOf(added) }, 422)
  return c.redirect(`/schools/${school.slug}/planning?done=template_added`, 303)
}

async function planRegular(c: PageContext): Promise<Response> {
  const school = await keeper(c)
  if (school instanceof Response) return school
  const typed = await readForm(c)
  const parsed = addRegularPostForm.safeParse({ ...typed, schoolId: school.schoolId })
  if (!parsed.success) {
    return showPlanning(c, { form: 'regular', typed, faults: faultsOf(parsed.error) }, 422)
  }
  const { actor, now, installation } = c.var
  const added = await installation.database.write(actor.trustId, (db) =>
    addRegularPost(db, actor, parsed.data, now),
  )
  if (!added.ok) return showPlanning(c, { form: 'regular', typed, faults: faultOf(added) }, 422)
  return c.redirect(`/schools/${school.slug}/planning?done=regular_added`, 303)
}

/** Begin a post with a template, for whoever presses. */
async function useTemplate(c: PageContext): Promise<Response> {
  const { school, problem } = schoolAt(c, 'post.draft')
  if (!school) return ProblemResponse(c, problem)
  const { templateId = '' } = await readForm(c)
  const { actor, now, installation } = c.var
  const started = await installation.database.write(actor.trustId, async (db) => {
    const templates = await templatesOf(db, school.schoolId)
    if (!templates.some((one) => one.templateId === templateId)) return undefined
    return startFromTemplate(db, actor, { templateId }, now)
  })
  if (!started) return ProblemResponse(c, 'not_found')
  if (!started.ok) return showPlanning(c, { ...NOTHING_SENT, faults: faultOf(started) }, 409)
  return c.redirect(`/posts/${started.postId}/edit`, 303)
}

async function end(c: PageContext, what: 'template' | 'regular'): Promise<Response> {
  const school = await keeper(c)
  if (school instanceof Response) return school
  const { id = '' } = await readForm(c)
  const { actor, now, installation } = c.var
  const { schoolId } = school
  const ended = await installation.database.write(actor.trustId, async (db) => {
    if (what === 'template') {
      const known = await templatesOf(db, schoolId)
      if (!known.some((one) => one.templateId === id)) return undefined
      return endTemplate(db, actor, { schoolId, templateId: id }, now)
    }
    const known = await regularPostsOf(db, [schoolId])
    if (!known.some((one) => one.regularId === id)) return undefined
    return endRegularPost(db, actor, { schoolId, regularId: id }, now)
  })
  if (!ended) return ProblemResponse(c, 'not_found')
  if (!ended.ok) return refused(c, ended)
  return c.redirect(`/schools/${school.slug}/planning?done=${what}_ended`, 303)
}

async function refused(c: PageContext, refusal: Refusal): Promise<Response> {
  if (refusal.kind === 'not_found') return ProblemResponse(c, 'not_found')
  return showPlanning(c, { ...NOTHING_SENT, faults: faultOf(refusal) }, 409)
}
