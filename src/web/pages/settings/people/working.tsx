import { COVERED_ROLES, type HeldAppointment } from '../../../../domain/people/index.ts'
import { roleLabel } from '../../../../vocabulary/roles.ts'
import { Button } from '../../../components/button.tsx'
import { ButtonGroup } from '../../../components/button-group.tsx'
import { type ListRow, ListRows } from '../../../components/list-rows.tsx'
import { Section } from '../../../components/section.tsx'
import { TimeText } from '../../../components/time-text.tsx'
import { coverRow } from '../cover-row.tsx'
import { personHref } from './person-at.ts'
import type { PersonPageProps } from './show-page.tsx'

/** What can be done about an adult who works here: roles, deputies, sign-in, leaving. */
export function Working(props: PersonPageProps) {
  return (
    <>
      <Roles {...props} />
      <Covers {...props} />
      <SigningIn {...props} />
      <Leaving {...props} />
    </>
  )
}

function Roles({ school, person }: PersonPageProps) {
  const href = personHref(school, person)
  if (person.email === null && person.appointments.length === 0) return null
  return (
    <Section
      title="Roles"
      icon="shield"
      actions={
        <Button href={`${href}/appoint`} kind="secondary">
          Give a role
        </Button>
      }
    >
      {person.appointments.length === 0 ? (
        <p>No role. Without one nothing is open to them.</p>
      ) : (
        <ListRows rows={person.appointments.map((held) => roleRow(held, href))} />
      )}
    </Section>
  )
}

function roleRow(held: HeldAppointment, href: string): ListRow {
  return {
    title: roleLabel(held.role),
    meta: (
      <>
        {held.schoolName ?? 'Across the trust'}, from <TimeText at={held.fromDate} />
      </>
    ),
    side: (
      <form method="post" action={`${href}/end-role`}>
        <input type="hidden" name="appointmentId" value={held.appointmentId} />
        <Button kind="secondary">
          End it<span class="govuk-visually-hidden">: {roleLabel(held.role)}</span>
        </Button>
      </form>
    ),
  }
}

function Covers({ school, person }: PersonPageProps) {
  const href = personHref(school, person)
  const covered: readonly string[] = COVERED_ROLES
  const coverable = person.team > 0 || person.appointments.some((one) => covered.includes(one.role))
  if (!coverable && person.covers.length === 0) return null
  return (
    <Section
      title="Deputies"
      icon="person"
      actions={
        coverable ? (
          <Button href={`${href}/deputy`} kind="secondary">
            Name a deputy
          </Button>
        ) : undefined
      }
    >
      {person.covers.length === 0 ? (
        <p>Nobody stands in.</p>
      ) : (
        <ListRows
          rows={person.covers.map((cover) => coverRow({ cover, action: `${href}/end-cover` }))}
        />
      )}
    </Section>
  )
}

function SigningIn({ c, school, person }: PersonPageProps) {
  const href = personHref(school, person)
  const own = person.personId === c.var.actor.personId
  const devices = person.sessions === 1 ? 'one device' : `${person.sessions} devices`
  if (person.email === null) return <NoSignIn school={school} />
  return (
    <Section title="Signing in" icon="lock">
      <p>
        {person.signsIn
          ? 'They have a password.'
          : 'They have no password yet, so they cannot sign in.'}{' '}
        {person.sessions > 0 ? `They are signed in on ${devices}.` : 'They are signed in nowhere.'}
      </p>
      {own ? (
        <p>
          <a class="govuk-link" href="/me">
            Your own password is under “Your account”.
          </a>
        </p>
      ) : (
        <ButtonGroup>
          <form method="post" action={`${href}/link`}>
            <Button kind="secondary">Make a link to set a password</Button>
          </form>
          {c.var.installation.mailer ? (
            <form method="post" action={`${href}/mail-link`}>
              <Button kind="secondary">Send them a link by e-mail</Button>
            </form>
          ) : null}
          <form method="post" action={`${href}/sign-out`}>
            <Button kind="secondary">Sign out everywhere</Button>
          </form>
        </ButtonGroup>
      )}
    </Section>
  )
}

/** For somebody without an email address. */
function NoSignIn({ school }: Pick<PersonPageProps, 'school'>) {
  return (
    <Section title="Signing in" icon="lock">
      <p>
        They have no email address, so they do not sign in. They sign the policy on a shared screen,
        with a PIN from the page of{' '}
        <a class="govuk-link" href={`/schools/${school.slug}/policy/signatures`}>
          signatures
        </a>
        , or on paper.
      </p>
    </Section>
  )
}

function Leaving({ c, school, person }: PersonPageProps) {
  if (person.personId === c.var.actor.personId) return null
  return (
    <Section title="Leaving">
      <Button href={`${personHref(school, person)}/leave`} kind="secondary">
        Record that they left
      </Button>
    </Section>
  )
}
