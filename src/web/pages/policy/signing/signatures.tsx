import { z } from 'zod'
import {
  makePin,
  paperForm,
  type SigningCount,
  signingCounts,
  signOnPaper,
  type UnsignedPerson,
  unsignedPeople,
} from '../../../../domain/acknowledgement/index.ts'
import { mayOpenKiosk } from '../../../../domain/kiosk/index.ts'
import { londonDate } from '../../../../domain/london-time.ts'
import { may, type SchoolName } from '../../../../domain/people/index.ts'
import type { App, PageContext } from '../../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../../form.ts'
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
    return show(c, school, {}, NO_FAULTS)
  })

  app.post('/schools/:slug/policy/signatures', async (c) => {
    const { school, problem } = schoolAt(c, 'signing.see')
    if (!school) return ProblemResponse(c, problem)
    const typed = await readForm(c)
    const again = (faults: Faults, status: 400 | 422) => show(c, school, typed, faults, status)
    const parsed = paperForm.safeParse({ ...typed, schoolId: school.schoolId })
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      signOnPaper(db, actor, { ...parsed.data, scanSha256: null }, now),
    )
    if (!result.ok) return refused(c, result, again)
    return c.redirect(`/schools/${school.slug}/policy/signatures?done=paper_entered`, 303)
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
    if (!made.ok) return refused(c, made, (faults, status) => show(c, school, {}, faults, status))
    return c.html(<PinPage c={c} school={school} pin={made.pin} />)
  })
}

export interface SignaturesFound {
  readonly counts: readonly SigningCount[]
  /** The names that the reader may see: all, or those of their own team. */
  readonly people: readonly UnsignedPerson[]
  readonly more: boolean
  readonly page: number
}

async function show(
  c: PageContext,
  school: SchoolName,
  typed: Typed,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const { actor, now, installation } = c.var
  const today = londonDate(now)
  const page = z.coerce
    .number()
    .int()
    .min(1)
    .max(10_000)
    .catch(1)
    .parse(c.req.query('page') ?? 1)
  const everyName = may(actor, 'people.keep', school.schoolId)
  const found = await installation.database.read(
    actor.trustId,
    async (db): Promise<SignaturesFound> => {
      const [counts, people] = await Promise.all([
        signingCounts(db, school.schoolId, today),
        unsignedPeople(db, {
          schoolId: school.schoolId,
          today,
          lineManagerId: everyName ? undefined : actor.personId,
          limit: NAMES + 1,
          offset: (page - 1) * NAMES,
        }),
      ])
      return { counts, people: people.slice(0, NAMES), more: people.length > NAMES, page }
    },
  )
  const kiosk = mayOpenKiosk(actor, school.schoolId)
  const props = { c, school, everyName, mayOpenKiosk: kiosk, typed, faults, ...found }
  return c.html(<SignaturesPage {...props} />, status)
}
