import { daysAfter } from '../../../domain/calendar.ts'
import { londonDate } from '../../../domain/london-time.ts'
import { COVERED_ROLES, type PersonRecord } from '../../../domain/people/index.ts'
import { type TrainingTasks, WARNING_DAYS } from '../../../domain/training/index.ts'
import { roleLabel } from '../../../vocabulary/roles.ts'
import { Button } from '../../components/button.tsx'
import { ListRows } from '../../components/list-rows.tsx'
import { Section } from '../../components/section.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { TimeText } from '../../components/time-text.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import { coverRow } from '../settings/cover-row.tsx'
import { OwnTrainingList } from '../training/training-tasks.tsx'

interface MePageProps {
  readonly c: PageContext
  readonly person: PersonRecord
  readonly training: TrainingTasks
  readonly faults: Faults
}

/** My roles, my deputies, my password, and the way out everywhere. */
export function MePage({ c, person, training, faults }: MePageProps) {
  return (
    <Frame c={c} title="Your account" heading="Your account" errors={faults.page} width="reading">
      <SummaryList
        rows={[
          { key: 'Name', value: person.name },
          { key: 'Position', value: person.position },
          { key: 'Email address', value: <span class="gp-address">{person.email ?? ''}</span> },
          { key: 'Line manager', value: person.lineManager?.name ?? 'Nobody' },
        ]}
      />
      <p class="gp-quiet">Something wrong? Ask the head or the administrator to change it.</p>
      <Roles person={person} />
      <Deputies person={person} />
      <Devices c={c} />
      <OwnTrainingList
        own={training.own}
        soonest={daysAfter(londonDate(c.var.now), WARNING_DAYS)}
      />
      <p>
        <a class="govuk-link" href="/me/training">
          Your training
        </a>
      </p>
      <p>
        <a class="govuk-link" href="/me/signatures">
          What you have signed
        </a>
      </p>
      <p>
        <a class="govuk-link" href="/me/mail">
          How much mail you get
        </a>
      </p>
      <p>
        <a class="govuk-link" href="/me/own-accounts">
          A look at your own accounts
        </a>
      </p>
      <Section title="Signing in" icon="lock">
        <div class="govuk-button-group">
          <Button href="/me/password" kind="secondary">
            Change your password
          </Button>
          <form method="post" action="/me/sign-out-everywhere">
            <Button kind="secondary">Sign out on every device</Button>
          </form>
        </div>
      </Section>
    </Frame>
  )
}

function Roles({ person }: Pick<MePageProps, 'person'>) {
  return (
    <Section title="Your roles" icon="shield">
      {person.appointments.length === 0 ? (
        <p>You hold no role in your own right.</p>
      ) : (
        <ListRows
          rows={person.appointments.map((held) => ({
            title: roleLabel(held.role),
            meta: (
              <>
                {held.schoolName ?? 'Across the trust'}, from <TimeText at={held.fromDate} />
              </>
            ),
          }))}
        />
      )}
    </Section>
  )
}

function Deputies({ person }: Pick<MePageProps, 'person'>) {
  const covered: readonly string[] = COVERED_ROLES
  const may = person.team > 0 || person.appointments.some((held) => covered.includes(held.role))
  if (!may && person.covers.length === 0) return null
  return (
    <Section
      title="Deputies"
      icon="person"
      lead="Going away? Name somebody who stands in, so that posts do not wait for you."
      actions={
        may ? (
          <Button href="/me/deputy" kind="secondary">
            Name a deputy
          </Button>
        ) : undefined
      }
    >
      {person.covers.length === 0 ? (
        <p>Nobody stands in for you, and you for nobody.</p>
      ) : (
        <ListRows
          rows={person.covers.map((cover) => coverRow({ cover, action: '/me/end-cover' }))}
        />
      )}
    </Section>
  )
}

function Devices({ c }: Pick<MePageProps, 'c'>) {
  const [school] = c.var.workplace.schools
  if (!school) return null
  return (
    <p>
      <a class="govuk-link" href={`/schools/${school.slug}/settings/devices`}>
        Your devices that take photos
      </a>
    </p>
  )
}
