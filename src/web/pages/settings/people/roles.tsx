import { z } from 'zod'
import { londonDate } from '../../../../domain/london-time.ts'
import {
  appoint,
  appointForm,
  endAppointment,
  mayKeepPeople,
} from '../../../../domain/people/index.ts'
import { policyInForce } from '../../../../domain/policies/index.ts'
import type { Pack } from '../../../../policy/index.ts'
import { ROLES } from '../../../../vocabulary/roles.ts'
import { Button } from '../../../components/button.tsx'
import { Radios } from '../../../components/radios.tsx'
import type { App, PageContext } from '../../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { refused } from '../../../refused.ts'
import { DayInput } from '../day-input.tsx'
import { policyWord } from '../route-track.tsx'
import { SettingsFrame } from '../settings-frame.tsx'
import { PERSON_PATH, type PersonAt, personAt, personHref, wayTo } from './person-at.ts'
import { PersonPage } from './show-page.tsx'

type Found = Extract<PersonAt, { problem?: undefined }>

export function registerRoles(app: App): void {
  app.get(`${PERSON_PATH}/appoint`, async (c) => {
    const found = await personAt(c)
    if (!found.person) return ProblemResponse(c, found.problem)
    return show(c, found, {}, NO_FAULTS)
  })

  app.post(`${PERSON_PATH}/appoint`, async (c) => {
    const found = await personAt(c)
    if (!found.person) return ProblemResponse(c, found.problem)
    const { school, person } = found
    const typed = await readForm(c)
    const again = (faults: Faults, status: 400 | 422) => show(c, found, typed, faults, status)
    const schoolId = typed.where === 'trust' ? '' : school.schoolId
    const parsed = appointForm.safeParse({ ...typed, schoolId, personId: person.personId })
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      appoint(db, actor, parsed.data, now),
    )
    if (!result.ok) return refused(c, result, again)
    return c.redirect(`${personHref(school, person)}?done=appointed`, 303)
  })

  app.post(`${PERSON_PATH}/end-role`, async (c) => {
    const found = await personAt(c)
    if (!found.person) return ProblemResponse(c, found.problem)
    const appointmentId = z.uuid().safeParse((await readForm(c)).appointmentId)
    if (!appointmentId.success) return ProblemResponse(c, 'not_found')
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      endAppointment(db, actor, { appointmentId: appointmentId.data }, now),
    )
    if (!result.ok) {
      return refused(c, result, (faults, status) =>
        c.html(<PersonPage c={c} {...found} faults={faults} />, status),
      )
    }
    return c.redirect(`${personHref(found.school, found.person)}?done=appointment_ended`, 303)
  })
}

async function show(
  c: PageContext,
  found: Found,
  typed: Typed,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const { actor, now, installation } = c.var
  const today = londonDate(now)
  const { pack } = await installation.database.read(actor.trustId, (db) =>
    policyInForce(db, found.school.schoolId, today),
  )
  const page = { c, found, typed: { fromDate: today, ...typed }, faults, pack }
  return c.html(<AppointPage {...page} />, status)
}

interface AppointPageProps {
  readonly c: PageContext
  readonly found: Found
  readonly typed: Typed
  readonly faults: Faults
  readonly pack: Pack
}

function AppointPage({ c, found, typed, faults, pack }: AppointPageProps) {
  const { school, person } = found
  const across = mayKeepPeople(c.var.actor, null)
  const roles = ROLES.filter((role) => across || role.code !== 'trust_officer')
  return (
    <SettingsFrame
      c={c}
      school={school}
      title={`Give ${person.name} a role`}
      way={wayTo(school, person)}
      errors={faults.page}
      width="reading"
    >
      <form method="post" action={`${personHref(school, person)}/appoint`} novalidate>
        <Radios
          name="role"
          legend="Which role"
          value={typed.role}
          error={faults.fields.role ?? faults.fields.personId}
          items={roles.map((role) => ({
            value: role.code,
            text: policyWord(pack, role.code),
            hint: role.means,
          }))}
        />
        {across ? (
          <Radios
            name="where"
            idPrefix="schoolId"
            legend="Where"
            value={typed.where ?? 'school'}
            error={faults.fields.schoolId}
            items={[
              { value: 'school', text: school.name },
              { value: 'trust', text: 'At every school of the trust' },
            ]}
          />
        ) : null}
        <DayInput
          name="fromDate"
          label="From"
          value={typed.fromDate}
          error={faults.fields.fromDate}
        />
        <Button preventDoubleClick>Give the role</Button>
      </form>
    </SettingsFrame>
  )
}
