import { z } from 'zod'
import { londonDate } from '../../../../domain/london-time.ts'
import {
  COVERED_ROLES,
  endCover,
  everyone,
  nameDeputy,
  nameDeputyForm,
  type PersonRecord,
} from '../../../../domain/people/index.ts'
import type { App, PageContext } from '../../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { refused } from '../../../refused.ts'
import { DeputyForm } from '../deputy-form.tsx'
import { SettingsFrame } from '../settings-frame.tsx'
import { PERSON_PATH, type PersonAt, personAt, personHref, wayTo } from './person-at.ts'
import { PersonPage } from './show-page.tsx'

type Found = Extract<PersonAt, { problem?: undefined }>

export function registerDeputies(app: App): void {
  app.get(`${PERSON_PATH}/deputy`, async (c) => {
    const found = await personAt(c)
    if (!found.person) return ProblemResponse(c, found.problem)
    return show(c, found, {}, NO_FAULTS)
  })

  app.post(`${PERSON_PATH}/deputy`, async (c) => {
    const found = await personAt(c)
    if (!found.person) return ProblemResponse(c, found.problem)
    const { school, person } = found
    const typed = await readForm(c)
    const again = (faults: Faults, status: 400 | 422) => show(c, found, typed, faults, status)
    const fixed = { schoolId: school.schoolId, forPersonId: person.personId }
    const parsed = nameDeputyForm.safeParse({ ...typed, ...fixed })
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      nameDeputy(db, actor, parsed.data, now),
    )
    if (!result.ok) return refused(c, result, again)
    return c.redirect(`${personHref(school, person)}?done=cover_named`, 303)
  })

  app.post(`${PERSON_PATH}/end-cover`, async (c) => {
    const found = await personAt(c)
    if (!found.person) return ProblemResponse(c, found.problem)
    const coverId = z.uuid().safeParse((await readForm(c)).coverId)
    if (!coverId.success) return ProblemResponse(c, 'not_found')
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      endCover(db, actor, { coverId: coverId.data }, now),
    )
    if (!result.ok) {
      return refused(c, result, (faults, status) =>
        c.html(<PersonPage c={c} {...found} faults={faults} />, status),
      )
    }
    return c.redirect(`${personHref(found.school, found.person)}?done=cover_ended`, 303)
  })
}

async function show(
  c: PageContext,
  { school, person }: Found,
  typed: Typed,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const roles = rolesToCover(person, school.schoolId)
  if (roles.length === 0) return c.redirect(personHref(school, person))
  const { actor, now, installation } = c.var
  const people = await installation.database.read(actor.trustId, everyone)
  const others = people.filter((one) => one.personId !== person.personId)
  return c.html(
    <SettingsFrame
      c={c}
      school={school}
      title={`Name a deputy for ${person.name}`}
      way={wayTo(school, person)}
      lead="The deputy acts in the role as well as its holder; each decision says which of them it was."
      errors={faults.page}
      width="reading"
    >
      <DeputyForm
        action={`${personHref(school, person)}/deputy`}
        schoolId={school.schoolId}
        roles={roles}
        people={others}
        typed={{ fromDate: londonDate(now), ...typed }}
        faults={faults}
      />
    </SettingsFrame>,
    status,
  )
}

/** The roles in which somebody can stand in for this person at a school. */
export function rolesToCover(person: PersonRecord, schoolId: string) {
  const held = person.appointments.filter(
    (one) => one.schoolId === null || one.schoolId === schoolId,
  )
  return COVERED_ROLES.filter(
    (role) => held.some((one) => one.role === role) || (role === 'line_manager' && person.team > 0),
  )
}
