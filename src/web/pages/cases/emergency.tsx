import { breakGlass, breakGlassForm } from '../../../domain/cases/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { Button } from '../../components/button.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { WarningText } from '../../components/warning-text.tsx'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { atOf, casesHere } from './cases-here.ts'

const PAGE = '/schools/:slug/cases/emergency'

/** Open a case that is not yours for a day, with its code and a reason. */
export function registerEmergency(app: App): void {
  app.get(PAGE, (c) => {
    const school = casesHere(c)
    if (!school) return ProblemResponse(c, 'not_found')
    return c.html(<EmergencyPage {...{ c, school, typed: {}, faults: NO_FAULTS }} />)
  })
  app.post(PAGE, async (c) => {
    const school = casesHere(c)
    if (!school) return ProblemResponse(c, 'not_found')
    const typed = await readForm(c)
    const again = (faults: Faults, status: 400 | 422) =>
      c.html(<EmergencyPage {...{ c, school, typed, faults }} />, status)
    const parsed = breakGlassForm.safeParse(typed)
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    const { actor, installation } = c.var
    const command = { ...parsed.data, schoolId: school.schoolId }
    const result = await installation.database.write(actor.trustId, (db) =>
      breakGlass(db, actor, command, atOf(c)),
    )
    if (!result.ok) return refused(c, result, again)
    return c.redirect(`/schools/${school.slug}/cases/${result.caseId}?done=case_glass_broken`, 303)
  })
}

interface EmergencyPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly typed: Typed
  readonly faults: Faults
}

function EmergencyPage({ c, school, typed, faults }: EmergencyPageProps) {
  const here = `/schools/${school.slug}/cases`
  return (
    <Frame
      c={c}
      title="Open a case in an emergency"
      heading="Open a case in an emergency"
      caption={school.name}
      lead="When a child is at risk and nobody who looks after the case can be reached."
      breadcrumbs={[{ text: 'Cases', href: here }, { text: 'Emergency' }]}
      errors={faults.page}
      width="reading"
    >
      <WarningText>
        Those who look after the case are told at once that you opened it, and your reason is kept.
      </WarningText>
      <form method="post" action={`${here}/emergency`} novalidate>
        <TextInput
          name="reference"
          label="Code of the case"
          hint="Two times four letters and digits, like KF7M-2XQP"
          width={10}
          autocomplete="off"
          value={typed.reference}
          error={faults.fields.reference}
        />
        <Textarea
          name="reason"
          label="Why it cannot wait"
          value={typed.reason}
          error={faults.fields.reason}
        />
        <Button kind="warning" preventDoubleClick>
          Open it for a day
        </Button>
      </form>
    </Frame>
  )
}
