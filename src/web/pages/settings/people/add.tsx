import {
  addPerson,
  addPersonForm,
  type Colleague,
  everyone,
  mayKeepPeople,
  type SchoolName,
} from '../../../../domain/people/index.ts'
import { Button } from '../../../components/button.tsx'
import { Radios } from '../../../components/radios.tsx'
import type { App, PageContext } from '../../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { refused } from '../../../refused.ts'
import { schoolAt } from '../../../school-at.ts'
import { SettingsFrame } from '../settings-frame.tsx'
import { personHref, wayTo } from './person-at.ts'
import { PersonFields } from './person-fields.tsx'

const PATH = '/schools/:slug/settings/people/new'

export function registerAddPerson(app: App): void {
  app.get(PATH, async (c) => {
    const { school, problem } = schoolAt(c, 'people.keep')
    if (!school) return ProblemResponse(c, problem)
    return show(c, school, { kind: 'employee' }, NO_FAULTS)
  })

  app.post(PATH, async (c) => {
    const { school, problem } = schoolAt(c, 'people.keep')
    if (!school) return ProblemResponse(c, problem)
    const typed = await readForm(c)
    const again = (faults: Faults, status: 400 | 422) => show(c, school, typed, faults, status)
    const schoolId = typed.home === 'trust' ? '' : school.schoolId
    const parsed = addPersonForm.safeParse({ lineManagerId: '', ...typed, schoolId })
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      addPerson(db, actor, parsed.data, now),
    )
    if (!result.ok) return refused(c, result, again)
    const done = parsed.data.email === null ? 'saved' : 'person_added'
    return c.redirect(`${personHref(school, result)}?done=${done}`, 303)
  })
}

async function show(
  c: PageContext,
  school: SchoolName,
  typed: Typed,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const { actor, installation } = c.var
  const people = await installation.database.read(actor.trustId, everyone)
  const page = { c, school, typed, faults, people }
  return c.html(<AddPage {...page} />, status)
}

interface AddPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly typed: Typed
  readonly faults: Faults
  readonly people: readonly Colleague[]
}

function AddPage({ c, school, typed, faults, people }: AddPageProps) {
  return (
    <SettingsFrame
      c={c}
      school={school}
      title="Add a person"
      way={wayTo(school)}
      errors={faults.page}
      width="reading"
    >
      <form method="post" action={`/schools/${school.slug}/settings/people/new`} novalidate>
        {mayKeepPeople(c.var.actor, null) ? (
          <Radios
            name="home"
            legend="Where they work"
            value={typed.home ?? 'school'}
            items={[
              { value: 'school', text: school.name },
              { value: 'trust', text: 'For the trust as a whole' },
            ]}
          />
        ) : null}
        <PersonFields typed={typed} faults={faults} people={people} schoolId={school.schoolId} />
        <Button preventDoubleClick>Add</Button>
      </form>
    </SettingsFrame>
  )
}
