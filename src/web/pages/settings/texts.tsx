import type { SchoolName } from '../../../domain/people/index.ts'
import { changeSchool, changeSchoolForm, schoolSettings } from '../../../domain/schools/index.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { schoolAt } from '../../school-at.ts'
import { TextsPage } from './texts-page.tsx'

/** The words of a school's page, and the words that its checks know. */
export function registerTexts(app: App): void {
  app.get('/schools/:slug/settings/texts', async (c) => {
    const { school, problem } = schoolAt(c, 'school.settings')
    if (!school) return ProblemResponse(c, problem)
    return c.html(
      <TextsPage c={c} school={school} typed={await stored(c, school)} faults={NO_FAULTS} />,
    )
  })

  app.post('/schools/:slug/settings/texts', async (c) => {
    const { school, problem } = schoolAt(c, 'school.settings')
    if (!school) return ProblemResponse(c, problem)
    const typed = await readForm(c)
    const again = async (faults: Faults, status: 400 | 422) => {
      // Somebody else was faster: with their version as the new start, saving again is a choice.
      const seen = faults.fields.seen ? (await stored(c, school)).seen : undefined
      const values = seen ? { ...typed, seen } : typed
      return c.html(<TextsPage c={c} school={school} typed={values} faults={faults} />, status)
    }
    const parsed = changeSchoolForm.safeParse({
      ...typed,
      schoolId: school.schoolId,
      legacyTicksCount: typed.legacyTicksCount === 'yes',
    })
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      changeSchool(db, actor, parsed.data, now),
    )
    if (!result.ok) return refused(c, result, again)
    return c.redirect(`/schools/${school.slug}/settings/texts?done=saved`, 303)
  })
}

async function stored(c: PageContext, school: SchoolName): Promise<Typed> {
  const { actor, installation } = c.var
  const found = await installation.database.read(actor.trustId, (db) =>
    schoolSettings(db, school.schoolId),
  )
  if (!found) throw new Error(`School ${school.schoolId} has no settings.`)
  const { settings, seen } = found
  return {
    seen,
    strapline: settings.strapline,
    houseRules: settings.houseRules,
    termsOfUse: settings.termsOfUse,
    publicContacts: settings.publicContacts.join('\n'),
    mailDomains: settings.mailDomains.join('\n'),
    knownTerms: settings.knownTerms.join('\n'),
    confidentialTerms: settings.confidentialTerms.join('\n'),
    legacyTicksCount: settings.legacyTicksCount ? 'yes' : '',
  }
}
