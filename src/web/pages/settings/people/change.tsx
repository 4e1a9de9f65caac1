import { changePerson, changePersonForm, everyone } from '../../../../domain/people/index.ts'
import { Button } from '../../../components/button.tsx'
import { ButtonGroup } from '../../../components/button-group.tsx'
import type { App, PageContext } from '../../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { refused } from '../../../refused.ts'
import { SettingsFrame } from '../settings-frame.tsx'
import { PERSON_PATH, type PersonAt, personAt, personHref, wayTo } from './person-at.ts'
import { PersonFields } from './person-fields.tsx'

type Found = Extract<PersonAt, { problem?: undefined }>

export function registerChangePerson(app: App): void {
  app.get(`${PERSON_PATH}/change`, async (c) => {
    const found = await personAt(c)
    if (!found.person) return ProblemResponse(c, found.problem)
    const { name, position, email, kind, lineManager } = found.person
    const lineManagerId = lineManager?.personId ?? ''
    const typed = { name, position, email: email ?? '', kind, lineManagerId }
    return show(c, found, typed, NO_FAULTS)
  })

  app.post(`${PERSON_PATH}/change`, async (c) => {
    const found = await personAt(c)
    if (!found.person) return ProblemResponse(c, found.problem)
    const typed = await readForm(c)
    const again = (faults: Faults, status: 400 | 422) => show(c, found, typed, faults, status)
    const { personId } = found.person
    const parsed = changePersonForm.safeParse({ lineManagerId: '', ...typed, personId })
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      changePerson(db, actor, parsed.data, now),
    )
    if (!result.ok) return refused(c, result, again)
    return c.redirect(`${personHref(found.school, found.person)}?done=saved`, 303)
  })
}

async function show(
  c: PageContext,
  { school, person }: Found,
  typed: Typed,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const { actor, installation } = c.var
  const people = await installation.database.read(actor.trustId, everyone)
  const others = people.filter((one) => one.personId !== person.personId)
  const href = personHref(school, person)
  return c.html(
    <SettingsFrame
      c={c}
      school={school}
      title="Change the record"
      way={wayTo(school, person)}
      errors={faults.page}
      width="reading"
    >
      <form method="post" action={`${href}/change`} novalidate>
        <PersonFields typed={typed} faults={faults} people={others} schoolId={school.schoolId} />
        <ButtonGroup>
          <Button preventDoubleClick>Save</Button>
          <a class="govuk-link" href={href}>
            No, go back
          </a>
        </ButtonGroup>
      </form>
    </SettingsFrame>,
    status,
  )
}
