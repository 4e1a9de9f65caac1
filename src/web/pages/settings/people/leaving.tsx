import { londonDate } from '../../../../domain/london-time.ts'
import { recordLeaver, recordLeaverForm, recordReturn } from '../../../../domain/people/index.ts'
import { Confirm } from '../../../components/confirm.tsx'
import type { App, PageContext } from '../../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { refused } from '../../../refused.ts'
import { DayInput } from '../day-input.tsx'
import { SettingsFrame } from '../settings-frame.tsx'
import { PERSON_PATH, type PersonAt, personAt, personHref, wayTo } from './person-at.ts'
import { PersonPage } from './show-page.tsx'

type Found = Extract<PersonAt, { problem?: undefined }>

export function registerLeaving(app: App): void {
  app.get(`${PERSON_PATH}/leave`, async (c) => {
    const found = await personAt(c)
    if (!found.person) return ProblemResponse(c, found.problem)
    return show(c, found, { leftOn: londonDate(c.var.now) }, NO_FAULTS)
  })

  app.post(`${PERSON_PATH}/leave`, async (c) => {
    const found = await personAt(c)
    if (!found.person) return ProblemResponse(c, found.problem)
    const { school, person } = found
    const typed = await readForm(c)
    const again = (faults: Faults, status: 400 | 422) => show(c, found, typed, faults, status)
    const parsed = recordLeaverForm.safeParse({ ...typed, personId: person.personId })
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      recordLeaver(db, actor, parsed.data, now),
    )
    if (!result.ok) return refused(c, result, again)
    return c.redirect(`${personHref(school, person)}?done=person_left`, 303)
  })

  app.post(`${PERSON_PATH}/return`, async (c) => {
    const found = await personAt(c)
    if (!found.person) return ProblemResponse(c, found.problem)
    const { personId } = found.person
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      recordReturn(db, actor, { personId }, now),
    )
    if (!result.ok) {
      return refused(c, result, (faults, status) =>
        c.html(<PersonPage c={c} {...found} faults={faults} />, status),
      )
    }
    return c.redirect(`${personHref(found.school, found.person)}?done=person_returned`, 303)
  })
}

function show(
  c: PageContext,
  { school, person }: Found,
  typed: Typed,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Response | Promise<Response> {
  const href = personHref(school, person)
  const team = person.team === 1 ? 'one adult' : `${person.team} adults`
  return c.html(
    <SettingsFrame
      c={c}
      school={school}
      title={`Record that ${person.name} left?`}
      way={wayTo(school, person)}
      errors={faults.page}
      width="reading"
    >
      <Confirm
        action={`${href}/leave`}
        kind="warning"
        confirmLabel="Record it"
        cancelHref={href}
        consequences={[
          'They are signed out everywhere and cannot sign in any more.',
          'Every role, and every cover by them or for them, ends.',
          ...(person.team > 0
            ? [`They are the line manager of ${team}. The head stands in until you name another.`]
            : []),
          'Devices of their own may no longer take photos for the school.',
          'What they wrote and decided stays on record.',
        ]}
      >
        <DayInput
          name="leftOn"
          label="The day they left"
          value={typed.leftOn}
          error={faults.fields.leftOn}
        />
      </Confirm>
    </SettingsFrame>,
    status,
  )
}
