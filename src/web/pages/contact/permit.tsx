import type { z } from 'zod'
import {
  attestClosing,
  decidePermit,
  decidePermitForm,
  endPermit,
  endPermitForm,
  logContact,
  logContactForm,
  lookAtLog,
  noteParents,
  noteParentsForm,
  permitForReader,
  withdrawPermit,
  withholdFromParents,
  withholdFromParentsForm,
} from '../../../domain/contact/index.ts'
import { ownDeclarations } from '../../../domain/declarations/index.ts'
import { packOf } from '../../../domain/policies/index.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import type { App, PageContext } from '../../context.ts'
import type { Done } from '../../done.ts'
import { type Faults, faultsOf, NO_FAULTS, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { UUID } from '../../uuid-pattern.ts'
import { schoolHere } from '../advice/school-here.ts'
import { permitPath } from './address.ts'
import { readWithLearners } from './learner-finder.ts'
import { PermitPage } from './permit-page.tsx'

const PAGE = `/schools/:slug/contact/permits/:id{${UUID}}`

type Db = Parameters<typeof decidePermit>[0]
type Outcome = { readonly ok: true } | Refusal

/** Leave for contact: to decide on, to log under, to look into, to close. */
export function registerPermit(app: App): void {
  app.get(PAGE, (c) => show(c))
  const sealing = (c: PageContext) => ({ keys: c.var.installation.caseKeys, now: c.var.now })

  app.post(`${PAGE}/parents`, (c) =>
    take(c, noteParentsForm, {
      run: (db, command) => noteParents(db, c.var.actor, command, sealing(c)),
      done: () => 'contact_parents_noted',
    }),
  )
  app.post(`${PAGE}/unsafe`, (c) =>
    take(c, withholdFromParentsForm, {
      run: (db, command) => withholdFromParents(db, c.var.actor, command, sealing(c)),
      done: () => 'contact_parents_noted',
    }),
  )
  app.post(`${PAGE}/decide`, (c) =>
    take(c, decidePermitForm, {
      run: (db, command) => decidePermit(db, c.var.actor, command, c.var.now),
      done: ({ outcome }) => (outcome === 'approved' ? 'contact_approved' : 'contact_refused'),
    }),
  )
  app.post(`${PAGE}/log`, (c) =>
    take(c, logContactForm, {
      run: (db, command) => logContact(db, c.var.actor, command, sealing(c)),
      done: () => 'contact_logged',
    }),
  )
  app.post(`${PAGE}/end`, (c) =>
    take(c, endPermitForm, {
      run: (db, command) => endPermit(db, c.var.actor, command, c.var.now),
      done: () => 'contact_closing',
    }),
  )
  app.post(`${PAGE}/withdraw`, (c) => press(c, withdrawPermit, 'contact_withdrawn'))
  app.post(`${PAGE}/attest`, (c) => press(c, attestClosing, 'contact_ended'))
  app.post(`${PAGE}/look`, async (c) => {
    const at = here(c)
    if (!at) return ProblemResponse(c, 'not_found')
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      lookAtLog(db, actor, at, now),
    )
    if (!result.ok) return refused(c, result, (faults, status) => show(c, faults, {}, status))
    const slug = c.req.param('slug') ?? ''
    return c.redirect(`${permitPath(slug, at.permitId)}?look=${result.lookId}#log`, 303)
  })
}

/** Which one the address names, for somebody who works at the school. */
function here(c: PageContext) {
  const school = schoolHere(c)
  return school && { schoolId: school.schoolId, permitId: c.req.param('id') ?? '' }
}

/** Carry a press of a button out that asks nothing more. */
async function press(c: PageContext, run: typeof withdrawPermit, done: Done): Promise<Response> {
  const at = here(c)
  if (!at) return ProblemResponse(c, 'not_found')
  const { actor, now, installation } = c.var
  const result = await installation.database.write(actor.trustId, (db) => run(db, actor, at, now))
  return after(c, result, done, {})
}

/** Read a form, carry it out, and show what came of it. */
async function take<Command>(
  c: PageContext,
  form: z.ZodType<Command>,
  what: {
    readonly run: (db: Db, command: Command) => Promise<Outcome>
    readonly done: (command: Command) => Done
  },
): Promise<Response> {
  const at = here(c)
  if (!at) return ProblemResponse(c, 'not_found')
  const { typed, learnerIds } = await readWithLearners(c)
  const parsed = form.safeParse({ ...typed, learnerIds, ...at })
  if (!parsed.success) return show(c, faultsOf(parsed.error), typed, 400)
  const { actor, installation } = c.var
  const result = await installation.database.write(actor.trustId, (db) => what.run(db, parsed.data))
  return after(c, result, what.done(parsed.data), typed)
}

function after(c: PageContext, result: Outcome, done: Done, typed: Typed) {
  if (!result.ok) return refused(c, result, (faults, status) => show(c, faults, typed, status))
  const slug = c.req.param('slug') ?? ''
  return c.redirect(`${permitPath(slug, c.req.param('id') ?? '')}?done=${done}`, 303)
}

async function show(
  c: PageContext,
  faults: Faults = NO_FAULTS,
  typed: Typed = {},
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const school = schoolHere(c)
  const at = here(c)
  if (!school || !at) return ProblemResponse(c, 'not_found')
  const { actor, now, installation } = c.var
  const { caseKeys: keys, database } = installation
  const asked = { ...at, lookId: c.req.query('look') }
  const found = await database.write(actor.trustId, async (db) => {
    const view = await permitForReader(db, actor, asked, { keys, now })
    if (!view) return undefined
    const { policyVersionId, askedBy } = view.permit
    const of = { personId: askedBy, schoolId: school.schoolId }
    const declared = (await ownDeclarations(db, of, now)).standing
    return { view, declared, pack: await packOf(db, policyVersionId) }
  })
  if (!found) return ProblemResponse(c, 'not_found')
  const tried = c.req.method === 'POST' ? (c.req.path.split('/').at(-1) ?? '') : ''
  return c.html(<PermitPage {...{ c, school, tried, typed, faults, ...found }} />, status)
}
