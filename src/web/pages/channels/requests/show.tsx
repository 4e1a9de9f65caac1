import {
  answerTo,
  copyRequest,
  decideRequest,
  decideRequestForm,
  formContext,
  openSteps,
  requestForReader,
  sendRequest,
  sendRequestForm,
  withdrawRequest,
} from '../../../../domain/channels/index.ts'
import { londonDate } from '../../../../domain/london-time.ts'
import { packOf } from '../../../../domain/policies/index.ts'
import type { Refusal } from '../../../../domain/refusal.ts'
import { approvalChain } from '../../../../policy/index.ts'
import type { App, PageContext } from '../../../context.ts'
import type { Done } from '../../../done.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { refused } from '../../../refused.ts'
import { UUID } from '../../../uuid-pattern.ts'
import { schoolHere } from '../../advice/school-here.ts'
import { requestPath } from './address.ts'
import { RequestPage } from './show-page.tsx'

const PAGE = `/schools/:slug/channels/requests/:id{${UUID}}`

const DONE_BY = {
  approved: 'request_approved',
  changes_requested: 'request_sent_back',
  refused: 'request_refused',
} as const

/** One request: for its applicant to check and send, for those who approve it to decide. */
export function registerShowRequest(app: App): void {
  app.get(PAGE, (c) => show(c))

  app.post(`${PAGE}/send`, async (c) => {
    const parsed = sendRequestForm.safeParse({ ...(await readForm(c)), ...here(c) })
    if (!parsed.success) return show(c, faultsOf(parsed.error), {}, 400)
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      sendRequest(db, actor, parsed.data, now),
    )
    return after(c, result, 'request_sent')
  })

  app.post(`${PAGE}/decide`, async (c) => {
    const typed = await readForm(c)
    const parsed = decideRequestForm.safeParse({ reason: '', ...typed, ...here(c) })
    if (!parsed.success) return show(c, faultsOf(parsed.error), typed, 400)
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      decideRequest(db, actor, parsed.data, now),
    )
    const opened = result.ok && result.channelId !== null
    return after(c, result, opened ? 'request_opened' : DONE_BY[parsed.data.outcome], typed)
  })

  app.post(`${PAGE}/withdraw`, async (c) => {
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      withdrawRequest(db, actor, here(c), now),
    )
    return after(c, result, 'request_withdrawn')
  })

  app.post(`${PAGE}/copy`, async (c) => {
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      copyRequest(db, actor, here(c), now),
    )
    if (!result.ok) return after(c, result, 'request_copied')
    const { slug } = c.req.param()
    return c.redirect(`${requestPath(slug ?? '', result.requestId)}?done=request_copied`, 303)
  })
}

/** The request that the address names; one of no school where the reader does not work there. */
function here(c: PageContext): { readonly schoolId: string; readonly requestId: string } {
  return { schoolId: schoolHere(c)?.schoolId ?? NOWHERE, requestId: c.req.param('id') ?? '' }
}

const NOWHERE = '00000000-0000-4000-8000-000000000000'

function after(
  c: PageContext,
  result: { readonly ok: true } | Refusal,
  done: Done,
  typed: Typed = {},
): Response | Promise<Response> {
  if (!result.ok) return refused(c, result, (faults, status) => show(c, faults, typed, status))
  const { slug, id } = c.req.param()
  return c.redirect(`${requestPath(slug ?? '', id ?? '')}?done=${done}`, 303)
}

async function show(
  c: PageContext,
  faults: Faults = NO_FAULTS,
  typed: Typed = {},
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const school = schoolHere(c)
  if (!school) return ProblemResponse(c, 'not_found')
  const { actor, now, installation } = c.var
  const found = await installation.database.read(actor.trustId, async (db) => {
    const view = await requestForReader(db, actor, { ...here(c), today: londonDate(now) })
    if (!view) return undefined
    const { context, policy } = await formContext(db, school.schoolId, now)
    const { request } = view
    const vulnerable = ['yes', 'unsure'].includes(answerTo(request.answers, 'vulnerable'))
    const { policyVersionId } = request
    const pack = policyVersionId === null ? policy.pack : await packOf(db, policyVersionId)
    const planned = approvalChain(policy.pack, policy.overrides, { vulnerable }).steps
    const asked = request.state === 'draft' ? planned : (request.chain ?? planned)
    return { view, pack, asked, open: openSteps(request.answers, context) }
  })
  if (!found) return ProblemResponse(c, 'not_found')
  return c.html(<RequestPage {...{ c, school, faults, typed, ...found }} />, status)
}
