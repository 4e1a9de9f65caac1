import type { StaffMember } from '../../../domain/channels/index.ts'
import { dateWords } from '../../../policy/index.ts'
import { CHANNEL_PARTS } from '../../../vocabulary/channel-staff.ts'
import { Button } from '../../components/button.tsx'
import { ListRows } from '../../components/list-rows.tsx'
import { Radios } from '../../components/radios.tsx'
import { Section } from '../../components/section.tsx'
import { Select } from '../../components/select.tsx'
import { colleagueItems } from '../settings/colleague-items.ts'
import { IdForm } from '../training/id-form.tsx'
import type { ShowPageProps } from './show-page.tsx'

/** Who runs a channel and who moderates it, with the form to name another. */
export function StaffSection(props: ShowPageProps) {
  const { channel, keeps, asked } = props
  const now = channel.staff.filter(({ endedOn }) => endedOn === null)
  const lead = asked
    ? `At least ${asked.administrators} administrators and ${asked.moderators} moderators, so that one can be away.`
    : undefined
  return (
    <Section title="People" icon="people" id="staff" lead={lead}>
      {now.length === 0 ? <p class="govuk-body">Nobody is named yet.</p> : null}
      {CHANNEL_PARTS.map(({ code, label }) => {
        const those = now.filter(({ part }) => part === code)
        return those.length === 0 ? null : (
          <>
            <h3 class="govuk-heading-s">{label}s</h3>
            <ListRows rows={those.map((one) => rowFor(one, props))} />
          </>
        )
      })}
      {keeps ? <NameForm {...props} /> : null}
    </Section>
  )
}

function rowFor(one: StaffMember, { channel, keeps }: ShowPageProps) {
  const gone = one.here ? '' : '. Does not work at the school any more'
  return {
    title: one.name,
    meta: `${one.position}, since ${dateWords(one.from)}${gone}`,
    side: keeps ? (
      <IdForm
        action={`/channels/${channel.channelId}/staff/end`}
        name="channelStaffId"
        id={one.channelStaffId}
        text="End"
        of={`${one.name} as ${one.part}`}
      />
    ) : undefined,
  }
}

function NameForm({ channel, school, colleagues, typed, faults }: ShowPageProps) {
  return (
    <form method="post" action={`/channels/${channel.channelId}/staff`} novalidate>
      <h3 class="govuk-heading-s">Name somebody</h3>
      <Select
        name="personId"
        label="Colleague"
        value={typed.personId ?? ''}
        error={faults.fields.personId}
        items={[{ value: '', text: 'Choose' }, ...colleagueItems(colleagues, school.schoolId)]}
      />
      <Radios
        name="part"
        legend="What they do"
        legendSize="s"
        small
        value={typed.part}
        error={faults.fields.part}
        items={CHANNEL_PARTS.map(({ code, label, means }) => ({
          value: code,
          text: `${label}: ${means}`,
        }))}
      />
      <Button kind="secondary" preventDoubleClick>
        Name them
      </Button>
    </form>
  )
}
