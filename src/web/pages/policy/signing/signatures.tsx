import { z } from 'zod'
import {
  makePin,
  paperForm,
  paperScans,
  type ReceivedScan,
  receiveScan,
  signingCounts,
  signOnPaper,
  unsignedPeople,
} from '../../../../domain/acknowledgement/index.ts'
import { mayOpenKiosk } from '../../../../domain/kiosk/index.ts'
import { londonDate } from '../../../../domain/london-time.ts'
import { may, type SchoolName } from '../../../../domain/people/index.ts'
import type { Refusal } from '../../../../domain/refusal.ts'
import type { App, PageContext } from '../../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readBody, readForm } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { refused } from '../../../refused.ts'
import { schoolAt } from '../../../school-at.ts'
import { PinPage } from './pin-page.tsx'
import { SignaturesPage } from './signatures-page.tsx'

/** How many names one page lists. */
const NAMES = 50

/** Who has signed the policy in force and who has not, and what managers do about it. */
export function registerSignatures(app: App): void {
  app.get('/schools/:slug/policy/signatures', async (c) => {
    const { school, problem } = schoolAt(c, 'signing.see')
    if (!school) return ProblemResponse(c, problem)
    return show(c, school, { typed: NOTHING, faults: NO_FAULTS, status: 200 })
  })

  app.post('/schools/:slug/policy/signatures', async (c) => {
    const { school, problem } = schoolAt(c, 'signing.see')
    if (!school) return ProblemResponse(c, problem)
    const body = await readBody(c)
    const chosen = [body.personIds ?? []].flat().filter((one) => typeof one === 'string')
    const typed = { signedOn: typeof body.signedOn === 'string' ? body.signedOn : '', chosen }
    const again = (faults: Faults, status: 400 | 422) => show(c, school, { typed, faults, status })
    const { schoolId, slug } = school
    const fields = { signedOn: body.signedOn, personIds: chosen, schoolId }
    const parsed = paperForm.safeParse(fields)
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    const { actor, now, installation } = c.var
    const received = await scanIn(c, body.scan)
    if (!received.ok) return refused(c, received, again)
    const result = await installation.database.write(actor.trustId, (db) =>
      signOnPaper(db, actor, { ...parsed.data, scan: received.scan }, now),
    )
    if (!result.ok) return refused(c, result, again)
    const done = parsed.data.personIds.length > 1 ? 'papers_entered' : 'paper_entered'
    return c.redirect(`/schools/${slug}/policy/signatures?done=${done}`, 303)
  })

  app.post('/schools/:slug/policy/signatures/pin', async (c) => {
    const { school, problem } = schoolAt(c, 'signing.see')
    if (!school) return ProblemResponse(c, problem)
    const personId = z.uuid().safeParse((await readForm(c)).personId)
    if (!personId.success) return ProblemResponse(c, 'not_found')
    const { actor, now, installation } = c.var
    const of = { personId: personId.data, schoolId: school.schoolId }
    const made = await installation.database.write(actor.trustId, (db) =>
      makePin(db, actor, of, now),
    )
    if (!made.ok)
      return refused(c, made, (faults, status) =>
        show(c, school, { typed: NOTHING, faults, status }),
      )
    return c.html(<PinPage c={c} school={school} {...made} />)
  })
}

/** What was typed into the form for paper. */
interface TypedPaper {
  readonly signedOn: string
  readonly chosen: readonly string[]
}
const NOTHING: TypedPaper = { signedOn: '', chosen: [] }

/** The scan that came with a form, cleaned and kept; null where none was chosen. */
async function scanIn(
  c: PageContext,
  sent: unknown,
): Promise<{ readonly ok: true; readonly scan: ReceivedScan | null } | Refusal> {
  if (!(sent instanceof File) || (sent.size === 0 && sent.name === '')) {
    return { ok: true, scan: null }
  }
  return receiveScan(c.var.installation, new Uint8Array(await sent.arrayBuffer()))
}

async function show(
  c: PageContext,
  school: SchoolName,
  shown: {
    readonly typed: TypedPaper
    readonly faults: Faults
    readonly status: 200 | 400 | 422
  },
): Promise<Response> {
  const { actor, now, installation } = c.var
  const { schoolId } = school
  const today = londonDate(now)
  const page = z.coerce
    .number()
    .int()
    .min(1)
    .max(10_000)
    .catch(1)
    .parse(c.req.query('page') ?? 1)
  const keepsPeople = may(actor, 'people.keep', schoolId)
  const [counts, people, scans] = await installation.database.read(actor.trustId, (db) =>
    Promise.all([
      signingCounts(db, schoolId, today),
      unsignedPeople(db, {
        schoolId,
        today,
        lineManagerId: keepsPeople ? undefined : actor.personId,
        limit: NAMES + 1,
        offset: (page - 1) * NAMES,
      }),
      keepsPeople ? paperScans(db, schoolId) : [],
    ]),
  )
  return c.html(
    <SignaturesPage
      {...{ c, school, counts, scans, page, keepsPeople, ...shown }}
      mayOpenKiosk={mayOpenKiosk(actor, schoolId)}
      people={people.slice(0, NAMES)}
      more={people.length > NAMES}
    />,
    shown.status,
  )
}
