import { z } from 'zod'
import { isOfLearner } from '../../../domain/consent/index.ts'
import { addContact, changeContact, contactForm } from '../../../domain/learners/index.ts'
import { trailName } from '../../../domain/people/index.ts'
import { refuseUnknown } from '../../../domain/refusal.ts'
import { sweepAfter } from '../../../domain/withdrawal/index.ts'
import type { App } from '../../context.ts'
import { type Faults, faultOf, faultsOf, readForm } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { PATH, showLearner } from './learner.tsx'

const NOT_THEIRS = refuseUnknown('That is not a contact of this learner.')

/** Add a contact to a learner by hand, or correct one that is there. */
export function registerContacts(app: App): void {
  app.post(`${PATH}/contacts`, async (c) => {
    const learnerId = c.req.param('id')
    const typed = await readForm(c)
    const { contactId = 'new' } = typed
    const again = ({ fields }: Faults, status: 400 | 422, message?: string) => {
      const page = message
        ? [{ text: message }]
        : Object.entries(fields).map(([name, text]) => ({ text, href: `#${contactId}-${name}` }))
      return showLearner(c, learnerId, { typed, faults: { fields, page }, form: 'contact' }, status)
    }
    const parsed = contactForm.safeParse({
      ...typed,
      parentalResponsibility: typed.parentalResponsibility === 'yes',
    })
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    if (contactId !== 'new' && !z.uuid().safeParse(contactId).success) {
      return ProblemResponse(c, 'not_found')
    }
    const { actor, now, installation } = c.var
    const details = parsed.data
    const result = await installation.database.write(actor.trustId, async (db) => {
      if (contactId === 'new') return addContact(db, actor, { learnerId, details }, now)
      if (!(await isOfLearner(db, learnerId, { contactId }))) return NOT_THEIRS
      const changed = await changeContact(db, actor, { contactId, details }, now)
      return sweepAfter(db, trailName(actor), changed, now)
    })
    if (result.ok) return c.redirect(`/learners/${learnerId}?done=saved`, 303)
    if (result.kind !== 'refused') return ProblemResponse(c, result.kind)
    return again(faultOf(result), 422, result.message)
  })
}
