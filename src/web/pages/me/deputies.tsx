import { z } from 'zod'
import { londonDate } from '../../../domain/london-time.ts'
import {
  endCover,
  everyone,
  nameDeputy,
  nameDeputyForm,
  type PersonRecord,
  type SchoolName,
} from '../../../domain/people/index.ts'
import type { Role } from '../../../vocabulary/roles.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { DeputyForm } from '../settings/deputy-form.tsx'
import { rolesToCover } from '../settings/people/deputies.tsx'
import { ownRecord, ownTasks } from './me.tsx'
import { MePage } from './me-page.tsx'

/** Whoever goes away names their own deputy. */
export function registerOwnDeputies(app: App): void {
  app.get('/me/deputy', async (c) => show(c, {}, NO_FAULTS))

  app.post('/me/deputy', async (c) => {
    const typed = await readForm(c)
    const again = (faults: Faults, status: 400 | 422) => show(c, typed, faults, status)
    const { actor, now, installation } = c.var
    const schoolId = typed.schoolId ?? c.var.workplace.schools[0]?.schoolId
    const parsed = nameDeputyForm.safeParse({ ...typed, schoolId, forPersonId: actor.personId })
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    const result = await installation.database.write(actor.trustId, (db) =>
      nameDeputy(db, actor, parsed.data, now),
    )
    if (!result.ok) return refused(c, result, again)
    return c.redirect('/me?done=cover_named', 303)
  })

  app.post('/me/end-cover', async (c) => {
    const coverId = z.uuid().safeParse((await readForm(c)).coverId)
    if (!coverId.success) return ProblemResponse(c, 'not_found')
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      endCover(db, actor, { coverId: coverId.data }, now),
    )
    if (result.ok) return c.redirect('/me?done=cover_ended', 303)
    return refused(c, result, async (faults, status) => {
      const person = await ownRecord(c)
      if (!person) return ProblemResponse(c, 'not_found')
      const training = await ownTasks(c)
      return c.html(<MePage c={c} person={person} training={training} faults={faults} />, status)
    })
  })
}

async function show(
  c: PageContext,
  typed: Typed,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const person = await ownRecord(c)
  const places = person ? placesToCover(c, person) : []
  const wanted = typed.schoolId ?? c.req.query('school')
  const place = places.find((one) => one.school.schoolId === wanted) ?? places[0]
  if (!place) return c.redirect('/me')
  const { actor, now, installation } = c.var
  const people = await installation.database.read(actor.trustId, everyone)
  return c.html(
    <Frame
      c={c}
      title="Name your deputy"
      heading="Name your deputy"
      lead={`At ${place.school.name}. You can go on acting too; each decision says which of you it was.`}
      breadcrumbs={[{ text: 'Your account', href: '/me' }, { text: 'Name your deputy' }]}
      errors={faults.page}
      width="reading"
    >
      {places.length > 1 ? <OtherPlaces places={places} place={place} /> : null}
      <DeputyForm
        action="/me/deputy"
        schoolId={place.school.schoolId}
        roles={place.roles}
        people={people.filter((one) => one.personId !== actor.personId)}
        typed={{ fromDate: londonDate(now), ...typed }}
        faults={faults}
      />
    </Frame>,
    status,
  )
}

interface Place {
  readonly school: SchoolName
  readonly roles: readonly Role[]
}

interface OtherPlacesProps {
  readonly places: readonly Place[]
  readonly place: Place
}

/** Whoever holds a role at several schools names a deputy at each. */
function OtherPlaces({ places, place }: OtherPlacesProps) {
  return (
    <p>
      Or at{' '}
      {places
        .filter((one) => one !== place)
        .map(({ school }, nth) => (
          <>
            {nth > 0 ? ', ' : null}
            <a class="govuk-link" href={`/me/deputy?school=${school.schoolId}`}>
              {school.name}
            </a>
          </>
        ))}
    </p>
  )
}

/** The schools at which somebody can stand in for this person, with the roles. */
function placesToCover(c: PageContext, person: PersonRecord): Place[] {
  return c.var.workplace.schools
    .map((school) => ({ school, roles: rolesToCover(person, school.schoolId) }))
    .filter((place) => place.roles.length > 0)
}
