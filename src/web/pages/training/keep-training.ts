import { z } from 'zod'
import type { SchoolName } from '../../../domain/people/index.ts'
import { askForTraining } from '../../../domain/schools/index.ts'
import {
  addCourse,
  addCourseForm,
  confirmTraining,
  endCourse,
  endTraining,
  recordTraining,
  recordTrainingForm,
} from '../../../domain/training/index.ts'
import type { App, PageContext } from '../../context.ts'
import type { Done } from '../../done.ts'
import { type Faults, faultsOf, NO_FAULTS, readBody, readForm, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { schoolAt } from '../../school-at.ts'
import { certificateIn } from './certificate.ts'
import { faultOfFile } from './own-training.tsx'
import { showSchoolTraining } from './school-training.tsx'

/** What those who keep training do on the page of a school. */
export function registerKeepTraining(app: App): void {
  app.post('/schools/:slug/training/courses', enterCourse)
  app.post('/schools/:slug/training/records', enterRecord)
  app.post('/schools/:slug/training/courses/end', stopCourse)
  app.post('/schools/:slug/training/confirm', (c) =>
    withRecord(c, confirmTraining, 'training_confirmed'),
  )
  app.post('/schools/:slug/training/end', (c) => withRecord(c, endTraining, 'training_ended'))
  app.post('/schools/:slug/training/ask', ask)
}

async function enterCourse(c: PageContext): Promise<Response> {
  const { school, problem } = schoolAt(c, 'training.keep')
  if (!school) return ProblemResponse(c, problem)
  const body = await readBody(c)
  const typed = { ...(await readForm(c)), form: 'course' }
  const purposes = [body.purposes ?? []].flat()
  const page = show(c, school, { ...typed, purposes: purposes.join(' ') })
  const again = (faults: Faults, status: 400 | 422) => page(onCourseForm(faults), status)
  const parsed = addCourseForm.safeParse({ ...typed, purposes, schoolId: school.schoolId })
  if (!parsed.success) return again(faultsOf(parsed.error), 400)
  const { actor, now, installation } = c.var
  const result = await installation.database.write(actor.trustId, (db) =>
    addCourse(db, actor, parsed.data, now),
  )
  return result.ok ? done(c, school, 'course_added') : refused(c, result, again)
}

/** The other form of the page asks for evidence too, and has the plain name for its field. */
function onCourseForm(faults: Faults): Faults {
  const page = faults.page.map((fault) =>
    fault.href === '#evidence' ? { ...fault, href: '#course-evidence' } : fault,
  )
  return { ...faults, page }
}

async function enterRecord(c: PageContext): Promise<Response> {
  const { school, problem } = schoolAt(c, 'training.keep')
  if (!school) return ProblemResponse(c, problem)
  const typed = { ...(await readForm(c)), form: 'record' }
  const again = show(c, school, typed)
  const parsed = recordTrainingForm.safeParse({ ...typed, schoolId: school.schoolId })
  if (!parsed.success) return again(faultsOf(parsed.error), 400)
  const certificate = await certificateIn(c, (await readBody(c)).certificate)
  if (typeof certificate === 'string') return again(faultOfFile(certificate), 422)
  const { actor, now, installation } = c.var
  const result = await installation.database.write(actor.trustId, (db) =>
    recordTraining(db, actor, { ...parsed.data, certificate }, now),
  )
  return result.ok ? done(c, school, 'training_recorded') : refused(c, result, again)
}

async function ask(c: PageContext): Promise<Response> {
  const { school, problem } = schoolAt(c, 'training.ask')
  if (!school) return ProblemResponse(c, problem)
  const asked = z.enum(['yes', 'no']).safeParse((await readForm(c)).asked)
  if (!asked.success) return ProblemResponse(c, 'bad_request')
  const { actor, now, installation } = c.var
  const command = { schoolId: school.schoolId, asked: asked.data === 'yes' }
  const result = await installation.database.write(actor.trustId, (db) =>
    askForTraining(db, actor, command, now),
  )
  if (!result.ok) return refused(c, result, show(c, school, {}))
  return done(c, school, command.asked ? 'training_asked' : 'training_not_asked')
}

/** A button beside one record: its id is all that the form holds. */
async function withRecord(
  c: PageContext,
  command: typeof confirmTraining | typeof endTraining,
  code: Done,
): Promise<Response> {
  const { school, problem } = schoolAt(c, 'training.keep')
  if (!school) return ProblemResponse(c, problem)
  const recordId = z.uuid().safeParse((await readForm(c)).recordId)
  if (!recordId.success) return ProblemResponse(c, 'not_found')
  const { actor, now, installation } = c.var
  const named = { schoolId: school.schoolId, recordId: recordId.data }
  const result = await installation.database.write(actor.trustId, (db) =>
    command(db, actor, named, now),
  )
  return result.ok ? done(c, school, code) : refused(c, result, show(c, school, {}))
}

async function stopCourse(c: PageContext): Promise<Response> {
  const { school, problem } = schoolAt(c, 'training.keep')
  if (!school) return ProblemResponse(c, problem)
  const courseId = z.uuid().safeParse((await readForm(c)).courseId)
  if (!courseId.success) return ProblemResponse(c, 'not_found')
  const { actor, now, installation } = c.var
  const named = { schoolId: school.schoolId, courseId: courseId.data }
  const result = await installation.database.write(actor.trustId, (db) =>
    endCourse(db, actor, named, now),
  )
  return result.ok ? done(c, school, 'course_ended') : refused(c, result, show(c, school, {}))
}

function show(c: PageContext, school: SchoolName, typed: Typed) {
  return (faults: Faults = NO_FAULTS, status: 400 | 422 = 422) =>
    showSchoolTraining(c, school, typed, faults, status)
}

function done(c: PageContext, school: SchoolName, code: Done): Response {
  return c.redirect(`/schools/${school.slug}/training?done=${code}`, 303)
}
