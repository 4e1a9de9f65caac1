import { askForFormat, formatRequestForm, formatRoute } from '../../../../domain/formats/index.ts'
import { londonDate } from '../../../../domain/london-time.ts'
import { policyInForce } from '../../../../domain/policies/index.ts'
import { roleWord } from '../../../../policy/index.ts'
import { addressOf } from '../../../address-of.ts'
import type { App, PageContext } from '../../../context.ts'
import { type Faults, faultOf, faultsOf, NO_FAULTS, readForm, type Typed } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { findPolicy } from './find-policy.ts'
import { OtherFormatPage } from './other-format-page.tsx'

const PAGE = '/s/:slug/policy/other-format'
const OR = new Intl.ListFormat('en-GB', { type: 'disjunction' })

/** Anyone may ask for the policy in another language or format, with or without a name. */
export function registerOtherFormat(app: App): void {
  app.get(PAGE, (c) => show(c, {}, NO_FAULTS))

  app.post(PAGE, async (c) => {
    const found = await findPolicy(c)
    if (!found) return ProblemResponse(c, 'not_found')
    const typed = await readForm(c)
    const { wish = '', reach = '', name = '' } = typed
    const parsed = formatRequestForm.safeParse({ wish, reach, name })
    if (!parsed.success) return show(c, typed, faultsOf(parsed.error), 400)
    const { database, secret } = c.var.installation
    const { schoolId, slug } = found.school
    const asked = await askForFormat(
      database,
      { ...parsed.data, trustId: found.trustId, schoolId, address: addressOf(c) },
      { secret, now: c.var.now },
    )
    if (!asked.ok) return show(c, typed, faultOf(asked), asked.field ? 422 : 429)
    return c.redirect(`/s/${slug}/policy/other-format?sent=yes`, 303)
  })
}

async function show(
  c: PageContext,
  typed: Typed,
  faults: Faults,
  status: 200 | 400 | 422 | 429 = 200,
): Promise<Response> {
  const found = await findPolicy(c)
  if (!found) return ProblemResponse(c, 'not_found')
  const { pack, overrides } = await c.var.installation.database.read(found.trustId, (db) =>
    policyInForce(db, found.school.schoolId, londonDate(c.var.now)),
  )
  const { roles, others } = formatRoute(pack, overrides)
  const who = OR.format([...roles.map((role) => roleWord(role, pack.terms)), ...others])
  c.header('Cache-Control', 'no-store')
  const sent = c.req.query('sent') === 'yes'
  return c.html(<OtherFormatPage school={found.school} {...{ who, typed, faults, sent }} />, status)
}
