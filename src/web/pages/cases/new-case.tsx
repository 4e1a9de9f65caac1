import { openCase, openCaseForm } from '../../../domain/cases/index.ts'
import { toLondonInput } from '../../../domain/london-time.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { Button } from '../../components/button.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { WarningText } from '../../components/warning-text.tsx'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { UUID } from '../../uuid-pattern.ts'
import { atOf, casesHere } from './cases-here.ts'
import { MomentInput } from './moment-input.tsx'

const PAGE = '/schools/:slug/cases/new'
const FROM = new RegExp(`^${UUID}$`)

/** Open a case: a title without names and when the school first knew. All else is asked one by one. */
export function registerNewCase(app: App): void {
  app.get(PAGE, (c) => {
    const school = casesHere(c)
    if (!school) return ProblemResponse(c, 'not_found')
    const from = c.req.query('from') ?? ''
    const typed = { knownAt: toLondonInput(c.var.now), fromId: FROM.test(from) ? from : '' }
    return c.html(<NewCasePage {...{ c, school, typed, faults: NO_FAULTS }} />)
  })
  app.post(PAGE, async (c) => {
    const school = casesHere(c)
    if (!school) return ProblemResponse(c, 'not_found')
    const typed = await readForm(c)
    const again = (faults: Faults, status: 400 | 422) =>
      c.html(<NewCasePage {...{ c, school, typed, faults }} />, status)
    const parsed = openCaseForm.safeParse(typed)
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    const { actor, installation } = c.var
    const command = { ...parsed.data, schoolId: school.schoolId }
    const result = await installation.database.write(actor.trustId, (db) =>
      openCase(db, actor, command, atOf(c)),
    )
    if (!result.ok) return refused(c, result, again)
    const there = `/schools/${school.slug}/cases/${result.caseId}/triage/danger`
    return c.redirect(`${there}?done=case_opened`, 303)
  })
}

interface NewCasePageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly typed: Typed
  readonly faults: Faults
}

function NewCasePage({ c, school, typed, faults }: NewCasePageProps) {
  const here = `/schools/${school.slug}/cases`
  return (
    <Frame
      c={c}
      title="Open a case"
      heading="Open a case"
      caption={school.name}
      breadcrumbs={[{ text: 'Cases', href: here }, { text: 'Open a case' }]}
      errors={faults.page}
      width="reading"
    >
      <WarningText>If somebody is in danger now, ring 999 first.</WarningText>
      <form method="post" action={`${here}/new`} novalidate>
        <input type="hidden" name="fromId" value={typed.fromId ?? ''} />
        <TextInput
          name="title"
          label="A title by which you know it"
          hint="Without anybody’s name. Whom it is about you say later, and they are kept out from then on"
          value={typed.title}
          error={faults.fields.title}
        />
        <MomentInput
          name="knownAt"
          label="When did anybody at the school first know?"
          hint="For an allegation the authority’s officer is contacted within one working day of this"
          value={typed.knownAt}
          error={faults.fields.knownAt}
        />
        <Button preventDoubleClick>Open it</Button>
      </form>
    </Frame>
  )
}
