import { knownFacts } from '../../../domain/facts/index.ts'
import { londonDate } from '../../../domain/london-time.ts'
import { may, type SchoolName } from '../../../domain/people/index.ts'
import { policyInForce } from '../../../domain/policies/index.ts'
import { beginTransfer, beginTransferForm } from '../../../domain/transfers/index.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { UUID } from '../../uuid-pattern.ts'
import { atOf, casesHere } from '../cases/cases-here.ts'
import { learnersToTick } from '../contact/learner-finder.ts'
import { LIST } from './here.ts'
import { NewPage } from './new-page.tsx'

const PAGE = `${LIST}/new`
const ID = new RegExp(`^${UUID}$`)

/** Begin to hand a file over: whose, to which school, and by when. */
export function registerNewTransfer(app: App): void {
  app.get(PAGE, async (c) => {
    const school = casesHere(c)
    if (!school) return ProblemResponse(c, 'not_found')
    const learner = c.req.query('learner') ?? ''
    return show(c, school, { typed: ID.test(learner) ? { learnerId: learner } : {} })
  })
  app.post(PAGE, begin)
}

async function begin(c: PageContext): Promise<Response> {
  const school = casesHere(c)
  if (!school) return ProblemResponse(c, 'not_found')
  const { do: pressed, ...typed } = await readForm(c)
  if (pressed === 'find') return show(c, school, { typed })
  const again = (faults: Faults, status: 400 | 422) => show(c, school, { typed, faults, status })
  const parsed = beginTransferForm.safeParse(typed)
  if (!parsed.success) return again(faultsOf(parsed.error), 400)
  const { actor, installation } = c.var
  const command = { ...parsed.data, schoolId: school.schoolId }
  const begun = await installation.database.write(actor.trustId, (db) =>
    beginTransfer(db, actor, command, atOf(c)),
  )
  if (!begun.ok) return refused(c, begun, again)
  return c.redirect(
    `/schools/${school.slug}/transfers/${begun.transferId}?done=transfer_begun`,
    303,
  )
}

interface Shown {
  readonly typed: Typed
  readonly faults?: Faults
  readonly status?: 200 | 400 | 422
}

async function show(c: PageContext, school: SchoolName, shown: Shown): Promise<Response> {
  const { actor, now, installation } = c.var
  const { typed, faults = NO_FAULTS, status = 200 } = shown
  const { schoolId } = school
  const searches = may(actor, 'learner.search', schoolId)
  const found = await installation.database.read(actor.trustId, async (db) => {
    const { pack } = await policyInForce(db, schoolId, londonDate(now))
    const ticked = ID.test(typed.learnerId ?? '') ? [typed.learnerId ?? ''] : []
    const text = searches ? (typed.name ?? '').slice(0, 100) : ''
    const asked = { schoolId, text, ticked }
    const facts = await knownFacts(db)
    return {
      learners: await learnersToTick(db, asked),
      learnerWord: pack.terms.learner,
      fact: facts.find(({ key }) => key === `file-transfer-${pack.jurisdiction}`),
    }
  })
  c.header('Cache-Control', 'no-store')
  return c.html(<NewPage {...{ c, school, typed, faults, searches, ...found }} />, status)
}
