import { londonDate } from '../../../domain/london-time.ts'
import { bodiesAt } from '../../../domain/outside-bodies/index.ts'
import {
  makeReferral,
  makeReferralForm,
  readReferrals,
  recordReferralStep,
  referralStepForm,
} from '../../../domain/referrals/index.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { UUID } from '../../uuid-pattern.ts'
import { ReferralsPage } from './referrals-page.tsx'

const LIST = `/matters/:matterId{${UUID}}/referrals`

/** To whom a matter was taken, and what came of it: for whoever may know of it. */
export function registerReferrals(app: App): void {
  app.get(LIST, (c) => show(c, {}, NO_FAULTS))
  app.post(LIST, make)
  app.post(`${LIST}/:id{${UUID}}`, step)
}

async function make(c: PageContext): Promise<Response> {
  const typed = await readForm(c)
  const parsed = makeReferralForm.safeParse(typed)
  const again = (faults: Faults, status: 400 | 422) => show(c, typed, faults, status)
  if (!parsed.success) return again(faultsOf(parsed.error), 400)
  const { actor, now, installation } = c.var
  const command = { ...parsed.data, matterId: matterOf(c) }
  const result = await installation.database.write(actor.trustId, (db) =>
    makeReferral(db, actor, command, { keys: installation.caseKeys, now }),
  )
  if (!result.ok) return refused(c, result, again)
  return c.redirect(`/matters/${matterOf(c)}/referrals?done=referral_made`, 303)
}

async function step(c: PageContext): Promise<Response> {
  const typed = await readForm(c)
  const parsed = referralStepForm.safeParse(typed)
  const referralId = c.req.param('id') ?? ''
  const again = (faults: Faults, status: 400 | 422) =>
    show(c, {}, { fields: {}, page: faults.page.map(({ text }) => ({ text })) }, status)
  if (!parsed.success) return again(faultsOf(parsed.error), 400)
  const { actor, now, installation } = c.var
  const result = await installation.database.write(actor.trustId, (db) =>
    recordReferralStep(
      db,
      actor,
      { ...parsed.data, referralId, matterId: matterOf(c) },
      { keys: installation.caseKeys, now },
    ),
  )
  if (!result.ok) return refused(c, result, again)
  return c.redirect(`/matters/${result.matterId}/referrals?done=referral_stepped`, 303)
}

const matterOf = (c: PageContext): string => c.req.param('matterId') ?? ''

async function show(
  c: PageContext,
  typed: Typed,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const { actor, now, installation } = c.var
  const matterId = matterOf(c)
  const at = { keys: installation.caseKeys, now }
  const found = await installation.database.write(actor.trustId, async (db) => {
    const read = await readReferrals(db, actor, matterId, at)
    return read && { ...read, bodies: await bodiesAt(db, read.schoolId, londonDate(now)) }
  })
  if (!found) return ProblemResponse(c, 'not_found')
  c.header('Cache-Control', 'no-store')
  return c.html(<ReferralsPage {...{ c, matterId, typed, faults, ...found }} />, status)
}
