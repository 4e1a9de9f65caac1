import { londonDate } from '../../../domain/london-time.ts'
import {
  bodyAt,
  bodyNamedForm,
  type KnownBody,
  removeBody,
  verifyBody,
  writeBody,
  writeBodyForm,
} from '../../../domain/outside-bodies/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { schoolAt } from '../../school-at.ts'
import { WritePage } from './write-page.tsx'

const LIST = '/schools/:slug/where-to-report'
/** A key as it came with Gatepost, or an id. */
const ONE = `${LIST}/:key{[a-z0-9-]{1,80}}`

/** Put down and verify the details of an outside body, for those who keep the list. */
export function registerWriteBody(app: App): void {
  app.get(`${LIST}/new`, (c) => open(c, ''))
  app.post(`${LIST}/new`, (c) => write(c, ''))
  app.get(ONE, (c) => open(c, c.req.param('key')))
  app.post(ONE, (c) => write(c, c.req.param('key')))
  app.post(`${ONE}/verified`, (c) => act(c, { command: verifyBody, done: 'body_verified' }))
  app.post(`${ONE}/removed`, (c) => act(c, { command: removeBody, done: 'body_removed' }))
}

async function open(c: PageContext, key: string): Promise<Response> {
  const { school, problem } = schoolAt(c, 'body.keep')
  if (!school) return ProblemResponse(c, problem)
  const body = key ? await find(c, school, key) : undefined
  if (key && !body) return ProblemResponse(c, 'not_found')
  return show(c, { school, body, typed: typedOf(body), faults: NO_FAULTS })
}

async function write(c: PageContext, key: string): Promise<Response> {
  const { school, problem } = schoolAt(c, 'body.keep')
  if (!school) return ProblemResponse(c, problem)
  const body = key ? await find(c, school, key) : undefined
  if (key && !body) return ProblemResponse(c, 'not_found')
  const typed = await readForm(c)
  const parsed = writeBodyForm.safeParse({ ...typed, key, schoolId: school.schoolId })
  const again = (faults: Faults, status: 400 | 422) =>
    show(c, { school, body, typed, faults }, status)
  if (!parsed.success) return again(faultsOf(parsed.error), 400)
  const { actor, now, installation } = c.var
  const result = await installation.database.write(actor.trustId, (db) =>
    writeBody(db, actor, parsed.data, now),
  )
  if (!result.ok) return refused(c, result, again)
  return c.redirect(`/schools/${school.slug}/where-to-report?done=body_kept`, 303)
}

interface OneAct {
  readonly command: typeof verifyBody
  readonly done: 'body_verified' | 'body_removed'
}

async function act(c: PageContext, { command, done }: OneAct): Promise<Response> {
  const { school, problem } = schoolAt(c, 'body.keep')
  if (!school) return ProblemResponse(c, problem)
  const named = bodyNamedForm.safeParse({ schoolId: school.schoolId, key: c.req.param('key') })
  if (!named.success) return ProblemResponse(c, 'not_found')
  const { actor, now, installation } = c.var
  const result: { readonly ok: true } | Refusal = await installation.database.write(
    actor.trustId,
    (db) => command(db, actor, named.data, now),
  )
  if (!result.ok) {
    const body = await find(c, school, named.data.key)
    return refused(c, result, (faults, status) =>
      show(c, { school, body, typed: typedOf(body), faults }, status),
    )
  }
  return c.redirect(`/schools/${school.slug}/where-to-report?done=${done}`, 303)
}

function find(c: PageContext, { schoolId }: SchoolName, key: string) {
  const { actor, now, installation } = c.var
  return installation.database.read(actor.trustId, (db) =>
    bodyAt(db, { schoolId, key }, londonDate(now)),
  )
}

function typedOf(body: KnownBody | undefined): Typed {
  if (!body) return {}
  const { kind, name, whatFor, phone, email, url, hours } = body
  return { kind, name, whatFor, phone, email, url, hours }
}

interface Showing {
  readonly school: SchoolName
  readonly body: KnownBody | undefined
  readonly typed: Typed
  readonly faults: Faults
}

function show(c: PageContext, showing: Showing, status: 200 | 400 | 422 = 200) {
  return c.html(<WritePage c={c} {...showing} />, status)
}
