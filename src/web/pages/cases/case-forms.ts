import { z } from 'zod'
import {
  accessForm,
  addTask,
  casePersonForm,
  correctPerson,
  correctPersonForm,
  endAccess,
  finishTask,
  giveAccess,
  holdForm,
  nameCasePerson,
  restrictCase,
  taskForm,
} from '../../../domain/cases/index.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import type { App, PageContext } from '../../context.ts'
import type { Done } from '../../done.ts'
import { faultsOf, NO_FAULTS, readForm } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { schoolHere } from '../advice/school-here.ts'
import { CASE, showCase } from './case.tsx'
import { atOf } from './cases-here.ts'

interface CaseForm<Command> {
  /** By which the page knows its form again, when something was wrong with it. */
  readonly form: string
  readonly schema: z.ZodType<Command>
  readonly done: Done
  run(
    db: Parameters<typeof finishTask>[0],
    c: PageContext,
    command: Command & { readonly caseId: string },
  ): Promise<{ readonly ok: true } | Refusal>
}

/** The forms on the page of a case. */
export function registerCaseForms(app: App): void {
  app.post(`${CASE}/people`, async (c) => {
    const { do: pressed, ...typed } = await readForm(c)
    // To look a name up is not to name anybody yet.
    if (pressed === 'find') {
      return showCase(c, { typed: { ...typed, form: 'person' }, faults: NO_FAULTS })
    }
    return take(c, {
      form: 'person',
      schema: casePersonForm,
      done: 'case_person_named',
      run: (db, { var: { actor } }, command) => nameCasePerson(db, actor, command, atOf(c)),
    })
  })
  app.post(`${CASE}/people/correct`, (c) =>
    take(c, {
      form: 'correct',
      schema: correctPersonForm,
      done: 'case_person_corrected',
      run: (db, { var: { actor } }, command) => correctPerson(db, actor, command, atOf(c)),
    }),
  )
  app.post(`${CASE}/tasks`, (c) =>
    take(c, {
      form: 'task',
      schema: taskForm,
      done: 'case_task_added',
      run: (db, { var: { actor } }, command) => addTask(db, actor, command, atOf(c)),
    }),
  )
  app.post(`${CASE}/tasks/done`, (c) =>
    take(c, {
      form: 'task_done',
      schema: z.object({ taskId: z.uuid() }),
      done: 'case_task_done',
      run: (db, { var: { actor, now } }, command) => finishTask(db, actor, command, now),
    }),
  )
  app.post(`${CASE}/access`, (c) =>
    take(c, {
      form: 'access',
      schema: accessForm,
      done: 'case_access_changed',
      run: (db, { var: { actor } }, command) => giveAccess(db, actor, command, atOf(c)),
    }),
  )
  app.post(`${CASE}/access/end`, (c) =>
    take(c, {
      form: 'access_end',
      schema: z.object({ personId: z.uuid() }),
      done: 'case_access_changed',
      run: (db, { var: { actor } }, command) => endAccess(db, actor, command, atOf(c)),
    }),
  )
  registerRestriction(app)
}

function registerRestriction(app: App): void {
  app.post(`${CASE}/restriction`, (c) =>
    take(c, {
      form: 'restriction',
      schema: holdForm,
      done: 'case_restricted',
      run: (db, { var: { actor } }, command) =>
        restrictCase(db, actor, { ...command, restricted: true }, atOf(c)),
    }),
  )
  app.post(`${CASE}/restriction/end`, (c) =>
    take(c, {
      form: 'restriction_end',
      schema: z.object({}),
      done: 'case_unrestricted',
      run: (db, { var: { actor } }, { caseId }) =>
        restrictCase(db, actor, { caseId, words: '', restricted: false }, atOf(c)),
    }),
  )
}

async function take<Command>(c: PageContext, form: CaseForm<Command>): Promise<Response> {
  const school = schoolHere(c)
  const caseId = c.req.param('id')
  if (!school || !caseId) return ProblemResponse(c, 'not_found')
  const fields = await readForm(c)
  const typed = { ...fields, form: form.form }
  const parsed = form.schema.safeParse(fields)
  if (!parsed.success) return showCase(c, { typed, faults: faultsOf(parsed.error) }, 400)
  const { actor, installation } = c.var
  const result = await installation.database.write(actor.trustId, (db) =>
    form.run(db, c, { ...parsed.data, caseId }),
  )
  if (!result.ok)
    return refused(c, result, (faults, status) => showCase(c, { typed, faults }, status))
  return c.redirect(`/schools/${school.slug}/cases/${caseId}?done=${form.done}`, 303)
}
