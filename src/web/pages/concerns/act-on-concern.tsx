import {
  closeConcern,
  closeConcernForm,
  correctSubject,
  correctSubjectForm,
  findConcern,
  linkConcerns,
  linkConcernsForm,
  reopenConcern,
  replyForm,
  replyToReporter,
  unlinkConcern,
} from '../../../domain/concerns/index.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import type { App, PageContext } from '../../context.ts'
import type { Done } from '../../done.ts'
import { faultsOf, readBody, readForm, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { UUID } from '../../uuid-pattern.ts'
import { showConcern } from './concern.tsx'

const PAGE = `/schools/:slug/concerns/:id{${UUID}}`

type Db = Parameters<typeof closeConcern>[0]
type Result = { readonly ok: true } | Refusal
/** What one form does once it was read. */
type Work = (db: Db, concernId: string) => Promise<Result>

/** What those who may know of a concern do about it, each by a form of its own. */
export function registerActOnConcern(app: App): void {
  app.post(`${PAGE}/reply`, async (c) => {
    const typed = await readForm(c)
    const parsed = replyForm.safeParse({ ...typed, concernId: idOf(c) })
    if (!parsed.success) return again(c, typed, parsed.error)
    const work: Work = (db) => replyToReporter(db, c.var.actor, parsed.data, atOf(c))
    return act(c, { typed, work, done: 'concern_replied' })
  })
  app.post(`${PAGE}/close`, async (c) => {
    const typed = await readForm(c)
    const parsed = closeConcernForm.safeParse({ ...typed, concernId: idOf(c) })
    if (!parsed.success) return again(c, typed, parsed.error)
    const work: Work = (db) => closeConcern(db, c.var.actor, parsed.data, atOf(c))
    return act(c, { typed, work, done: 'concern_closed' })
  })
  app.post(`${PAGE}/reopen`, async (c) => {
    const work: Work = (db, concernId) => reopenConcern(db, c.var.actor, { concernId }, c.var.now)
    return act(c, { typed: {}, work, done: 'concern_reopened' })
  })
  app.post(`${PAGE}/link`, async (c) => {
    const { others = [] } = await readBody(c)
    const parsed = linkConcernsForm.safeParse({ concernId: idOf(c), others: [others].flat() })
    if (!parsed.success) return again(c, {}, parsed.error)
    const work: Work = (db) => linkConcerns(db, c.var.actor, parsed.data, c.var.now)
    return act(c, { typed: {}, work, done: 'concerns_linked' })
  })
  app.post(`${PAGE}/unlink`, async (c) => {
    const work: Work = (db, concernId) => unlinkConcern(db, c.var.actor, { concernId }, c.var.now)
    return act(c, { typed: {}, work, done: 'concern_unlinked' })
  })
  app.post(`${PAGE}/subject`, async (c) => {
    const typed = await readForm(c)
    const { wrong = '', right = '' } = typed
    const parsed = correctSubjectForm.safeParse({ concernId: idOf(c), wrong, right })
    if (!parsed.success) return again(c, typed, parsed.error)
    const work: Work = (db) => correctSubject(db, c.var.actor, parsed.data, c.var.now)
    return act(c, { typed, work, done: 'concern_corrected' })
  })
}

const idOf = (c: PageContext) => c.req.param('id') ?? ''
const atOf = (c: PageContext) => ({ keys: c.var.installation.caseKeys, now: c.var.now })

/** A form that cannot be read, shown again; whoever must not know of the concern is told of none. */
function again(c: PageContext, typed: Typed, error: Parameters<typeof faultsOf>[0]) {
  return showConcern(c, typed, faultsOf(error), 400)
}

async function act(
  c: PageContext,
  { typed, work, done }: { readonly typed: Typed; readonly work: Work; readonly done: Done },
): Promise<Response> {
  const { actor, now, installation, workplace } = c.var
  const school = workplace.schools.find((one) => one.slug === c.req.param('slug'))
  if (!school) return ProblemResponse(c, 'not_found')
  const concernId = idOf(c)
  const result = await installation.database.write(actor.trustId, async (db) => {
    const concern = await findConcern(db, actor, concernId, now)
    if (concern?.schoolId !== school.schoolId) return undefined
    const result = await work(db, concernId)
    return { result, stillKnown: (await findConcern(db, actor, concernId, now)) !== undefined }
  })
  if (!result) return ProblemResponse(c, 'not_found')
  if (!result.result.ok) {
    return refused(c, result.result, (faults) => showConcern(c, typed, faults, 422))
  }
  const here = `/schools/${school.slug}/concerns`
  return c.redirect(result.stillKnown ? `${here}/${concernId}?done=${done}` : here, 303)
}
