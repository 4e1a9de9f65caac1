import type { z } from 'zod'
import { londonDate } from '../../../../domain/london-time.ts'
import {
  decidePermission,
  decidePermissionForm,
  endPermission,
  endPermissionForm,
  permissionForReader,
  recordPermissionConsent,
  recordPermissionConsentForm,
  withdrawPermission,
  writeReply,
  writeReplyForm,
} from '../../../../domain/permissions-asked/index.ts'
import { packOf } from '../../../../domain/policies/index.ts'
import type { Refusal } from '../../../../domain/refusal.ts'
import type { PermissionKind } from '../../../../vocabulary/asked-permissions.ts'
import type { App, PageContext } from '../../../context.ts'
import type { Done } from '../../../done.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { refused } from '../../../refused.ts'
import { UUID } from '../../../uuid-pattern.ts'
import { schoolHere } from '../../advice/school-here.ts'
import { entryPath, KIND_PATHS, kindAt } from './address.ts'
import { PermissionPage } from './show-page.tsx'

const PAGE = `/schools/:slug/permissions/:kind{(?:${KIND_PATHS})}/:id{${UUID}}`

type Write = Parameters<PageContext['var']['installation']['database']['write']>[1]
type Db = Parameters<Write>[0]
type Outcome = { readonly ok: true } | Refusal

/** One entry of a register: to read, to decide on, to answer, to end. */
export function registerShowPermission(app: App): void {
  app.get(PAGE, (c) => show(c))

  app.post(`${PAGE}/decide`, (c) =>
    take(c, decidePermissionForm, {
      run: (db, command) => decidePermission(db, c.var.actor, command, c.var.now),
      done: ({ outcome }) =>
        outcome === 'approved' ? 'permission_approved' : 'permission_refused',
    }),
  )

  app.post(`${PAGE}/reply`, (c) =>
    take(c, writeReplyForm, {
      run: (db, command) => writeReply(db, c.var.actor, command, c.var.now),
      done: () => 'reply_kept',
    }),
  )

  app.post(`${PAGE}/consent`, (c) =>
    take(c, recordPermissionConsentForm, {
      run: (db, command) => recordPermissionConsent(db, c.var.actor, command, c.var.now),
      done: () => 'permission_consented',
    }),
  )

  app.post(`${PAGE}/end`, (c) =>
    take(c, endPermissionForm, {
      run: (db, command) => endPermission(db, c.var.actor, command, c.var.now),
      done: () => 'permission_ended',
    }),
  )

  app.post(`${PAGE}/withdraw`, async (c) => {
    const at = here(c)
    if (!at) return ProblemResponse(c, 'not_found')
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      withdrawPermission(db, actor, at, now),
    )
    return after(c, result, 'permission_withdrawn', {})
  })
}

/** Which entry the address names, for somebody who works at the school. */
function here(c: PageContext) {
  const school = schoolHere(c)
  const kind = kindAt(c.req.param('kind') ?? '')
  if (!school || !kind) return undefined
  return { schoolId: school.schoolId, kind, permissionId: c.req.param('id') ?? '' }
}

/** Read a form about an entry, carry it out, and show what came of it. */
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
  const typed = await readForm(c)
  const parsed = form.safeParse({ reason: '', ...typed, ...at })
  if (!parsed.success) return show(c, faultsOf(parsed.error), typed, 400)
  const { actor, installation } = c.var
  const result = await installation.database.write(actor.trustId, (db) => what.run(db, parsed.data))
  return after(c, result, what.done(parsed.data), typed)
}

function after(
  c: PageContext,
  result: Outcome,
  done: Done,
  typed: Typed,
): Response | Promise<Response> {
  if (!result.ok) return refused(c, result, (faults, status) => show(c, faults, typed, status))
  const { slug, kind, id } = c.req.param() as Record<string, string>
  const code = kindAt(kind ?? '') as PermissionKind
  return c.redirect(`${entryPath(slug ?? '', code, id ?? '')}?done=${done}`, 303)
}

async function show(
  c: PageContext,
  faults: Faults = NO_FAULTS,
  typed: Typed = {},
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const [school, at] = [schoolHere(c), here(c)]
  if (!school || !at) return ProblemResponse(c, 'not_found')
  const { actor, now, installation } = c.var
  const today = londonDate(now)
  const found = await installation.database.read(actor.trustId, async (db) => {
    const view = await permissionForReader(db, actor, { ...at, today })
    return view && { view, pack: await packOf(db, view.permission.policyVersionId) }
  })
  if (!found) return ProblemResponse(c, 'not_found')
  return c.html(<PermissionPage {...{ c, school, today, faults, typed, ...found }} />, status)
}
