import { askTestMail, changeMailSettings } from '../../../domain/mail/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, NO_FAULTS, readForm } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { schoolAt } from '../../school-at.ts'
import { MailSettingsPage, mailShown } from './mail-page.tsx'

const PATH = '/schools/:slug/settings/mail'

/** How mail fares, what the trust sends, and a test. */
export function registerMailSettings(app: App): void {
  app.get(PATH, async (c) => {
    const { school, problem } = schoolAt(c, 'mail.keep')
    return school ? show(c, school, NO_FAULTS) : ProblemResponse(c, problem)
  })

  // Of the whole trust, so no school stands in the address.
  app.post('/mail-settings', async (c) => {
    const [school] = c.var.workplace.schools
    if (!school) return ProblemResponse(c, 'not_found')
    const typed = await readForm(c)
    const command = { mailOn: typed.mailOn === 'yes', decisionLinks: typed.decisionLinks === 'yes' }
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      changeMailSettings(db, actor, command, now),
    )
    return answer(c, school, result, 'mail_saved')
  })

  app.post(`${PATH}/test`, async (c) => {
    const { school, problem } = schoolAt(c, 'mail.keep')
    if (!school) return ProblemResponse(c, problem)
    const { actor, now, installation } = c.var
    const { schoolId } = school
    const result = await installation.database.write(actor.trustId, (db) =>
      askTestMail(db, actor, { schoolId }, now),
    )
    return answer(c, school, result, 'mail_test')
  })
}

function answer(
  c: PageContext,
  school: SchoolName,
  result: { readonly ok: true } | Refusal,
  done: 'mail_saved' | 'mail_test',
): Response | Promise<Response> {
  if (!result.ok) return refused(c, result, (faults, status) => show(c, school, faults, status))
  return c.redirect(`/schools/${school.slug}/settings/mail?done=${done}`, 303)
}

async function show(
  c: PageContext,
  school: SchoolName,
  faults: Faults,
  status: 200 | 422 = 200,
): Promise<Response> {
  const shown = await mailShown(c, school)
  return c.html(<MailSettingsPage c={c} school={school} shown={shown} faults={faults} />, status)
}
