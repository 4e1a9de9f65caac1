import {
  addWords,
  addWordsForm,
  answerStopQuestion,
  lookAgain,
  type OwnConcern,
  returnWithCode,
  stopAnswerForm,
} from '../../../../domain/concerns/index.ts'
import { londonDate } from '../../../../domain/london-time.ts'
import { policyInForce } from '../../../../domain/policies/index.ts'
import { type Refusal, refuse } from '../../../../domain/refusal.ts'
import type { PublicSchool } from '../../../../domain/schools/index.ts'
import type { App, PageContext } from '../../../context.ts'
import { type Faults, faultOf, faultsOf, NO_FAULTS, readForm, type Typed } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { findSchool } from '../../school-page/find-school.ts'
import { type Did, OwnPage, ReturnPage } from './return-page.tsx'

const PAGE = '/s/:slug/concern/return'

/** For whoever comes back with a code. It travels in the body of a form, never in an address. */
export function registerReturn(app: App): void {
  app.get(PAGE, async (c) => {
    const found = await findSchool(c)
    if (!found) return ProblemResponse(c, 'not_found')
    c.header('Cache-Control', 'no-store')
    return c.html(<ReturnPage school={found.school} code="" faults={NO_FAULTS} />)
  })
  app.post(PAGE, async (c) => {
    const found = await findSchool(c)
    return found ? comeBack(c, found) : ProblemResponse(c, 'not_found')
  })
}

/** What came of it, with the concern as it stood when the code was found. */
export interface CameBack {
  readonly ok: true
  readonly own: OwnConcern
  readonly did: Did | undefined
  readonly faults: Faults
}

async function comeBack(
  c: PageContext,
  { trustId, school }: { readonly trustId: string; readonly school: PublicSchool },
): Promise<Response> {
  const { database, secret, caseKeys: keys } = c.var.installation
  const typed = await readForm(c)
  const code = (typed.code ?? '').slice(0, 60)
  const tools = { keys, secret, now: c.var.now }
  const of = { trustId, schoolId: school.schoolId, code }
  const back = await returnWithCode(database, of, tools, async (db, own): Promise<CameBack> => {
    const done = await doAsked(db, { typed, trustId, concernId: own.concernId }, tools)
    if (!done.ok) return { ok: true, own, did: undefined, faults: done.faults }
    const now = await lookAgain(db, of, tools)
    return { ok: true, own: now ?? own, did: done.did, faults: NO_FAULTS }
  })
  return answerReporter(c, { trustId, school, code, typed }, back)
}

interface Return {
  readonly trustId: string
  readonly school: PublicSchool
  readonly code: string
  readonly typed: Typed
}

/** The page of whoever came back, or the question for the code where there is nothing under it. */
export async function answerReporter(
  c: PageContext,
  { trustId, school, code, typed }: Return,
  back: CameBack | Refusal,
): Promise<Response> {
  c.header('Cache-Control', 'no-store')
  if (!back.ok) {
    return c.html(<ReturnPage school={school} code={code} faults={faultOf(back)} />, 422)
  }
  const { pack } = await c.var.installation.database.read(trustId, (db) =>
    policyInForce(db, school.schoolId, londonDate(c.var.now)),
  )
  const status = back.faults.page.length > 0 ? 422 : 200
  return c.html(<OwnPage {...{ school, code, pack, typed, ...back }} />, status)
}

interface Asked {
  readonly typed: Typed
  readonly trustId: string
  readonly concernId: string
}

type Done =
  | { readonly ok: true; readonly did: Did | undefined }
  | { readonly ok: false; readonly faults: Faults }

async function doAsked(
  db: Parameters<typeof addWords>[0],
  { typed, trustId, concernId }: Asked,
  tools: Parameters<typeof addWords>[2],
): Promise<Done> {
  if (typed.intent === 'image') {
    const answer = stopAnswerForm.safeParse(typed.image)
    if (!answer.success) return failed(refuse(answer.error.issues[0]?.message ?? '', 'image'))
    const command = { trustId, concernId, answer: answer.data }
    const answered = await answerStopQuestion(db, command, tools.now)
    return answered.ok ? { ok: true, did: 'image' } : failed(answered)
  }
  if (typed.intent !== 'addition' && typed.intent !== 'withdrawal') {
    return { ok: true, did: undefined }
  }
  const parsed = addWordsForm.safeParse({ ...typed, kind: typed.intent })
  if (!parsed.success) return { ok: false, faults: faultsOf(parsed.error) }
  const added = await addWords(db, { ...parsed.data, trustId, concernId }, tools)
  return added.ok ? { ok: true, did: typed.intent } : failed(added)
}

const failed = (refusal: Refusal): Done => ({ ok: false, faults: faultOf(refusal) })
