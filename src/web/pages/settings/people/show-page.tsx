import type { PersonRecord, SchoolName } from '../../../../domain/people/index.ts'
import { PERSON_KINDS } from '../../../../vocabulary/person-kinds.ts'
import { Button } from '../../../components/button.tsx'
import { SummaryList } from '../../../components/summary-list.tsx'
import { Tag } from '../../../components/tag.tsx'
import { TimeText } from '../../../components/time-text.tsx'
import type { PageContext } from '../../../context.ts'
import type { Faults } from '../../../form.ts'
import { SettingsFrame } from '../settings-frame.tsx'
import { personHref, wayTo } from './person-at.ts'
import { Working } from './working.tsx'

export interface PersonPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly person: PersonRecord
  readonly faults: Faults
}

/** One adult: their record, roles, deputies and sign-in. */
export function PersonPage(props: PersonPageProps) {
  const { c, school, person, faults } = props
  return (
    <SettingsFrame
      c={c}
      school={school}
      title={person.name}
      way={wayTo(school)}
      headingTag={person.leftOn ? <Tag colour="grey">Has left</Tag> : undefined}
      errors={faults.page}
      width="reading"
    >
      <Details {...props} />
      {person.leftOn ? <Return {...props} /> : <Working {...props} />}
    </SettingsFrame>
  )
}

function Details({ school, person }: PersonPageProps) {
  const kind = PERSON_KINDS.find((one) => one.code === person.kind)?.label ?? person.kind
  const team = person.team === 1 ? 'one adult' : `${person.team} adults`
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Position', value: person.position },
          { key: 'Email address', value: <EmailText {...person} /> },
          { key: 'Kind', value: kind },
          { key: 'Works at', value: person.homeSchoolName ?? 'The trust as a whole' },
          { key: 'Line manager', value: person.lineManager?.name ?? 'Nobody' },
          ...(person.team > 0 ? [{ key: 'Line manager of', value: team }] : []),
          ...(person.leftOn ? [{ key: 'Left on', value: <TimeText at={person.leftOn} /> }] : []),
        ]}
      />
      {person.leftOn ? null : (
        <Button href={`${personHref(school, person)}/change`} kind="secondary">
          Change the record
        </Button>
      )}
    </>
  )
}

function EmailText({ email }: { readonly email: string | null }) {
  return email === null ? <>None: they do not sign in</> : <span class="gp-address">{email}</span>
}

function Return({ school, person }: PersonPageProps) {
  return (
    <form method="post" action={`${personHref(school, person)}/return`}>
      <Button kind="secondary">Record that they came back</Button>
    </form>
  )
}
