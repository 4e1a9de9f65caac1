import {
  mayKeepPeople,
  type PersonSummary,
  type RoleAtSchool,
  type SchoolName,
} from '../../../../domain/people/index.ts'
import type { PolicyInForce } from '../../../../domain/policies/index.ts'
import { roleLabel } from '../../../../vocabulary/roles.ts'
import { Avatar } from '../../../components/avatar.tsx'
import { Button } from '../../../components/button.tsx'
import { Details } from '../../../components/details.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ListRows } from '../../../components/list-rows.tsx'
import { Section } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import { TimeText } from '../../../components/time-text.tsx'
import type { PageContext } from '../../../context.ts'
import { SettingsFrame } from '../settings-frame.tsx'
import { personHref } from './person-at.ts'
import { RoleTable } from './role-table.tsx'

export interface PeoplePageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly policy: PolicyInForce
  readonly roles: readonly RoleAtSchool[]
  readonly people: readonly PersonSummary[]
  /** What was typed to find somebody. */
  readonly sought: string
}

/** Who holds which role, in the policy's own words, and every adult of the school. */
export function PeoplePage(props: PeoplePageProps) {
  const { c, school, people, sought } = props
  const base = `/schools/${school.slug}/settings/people`
  const working = people.filter((person) => person.leftOn === null)
  const found = working.filter((person) => matches(person, sought))
  return (
    <SettingsFrame
      c={c}
      school={school}
      title="People and roles"
      headingActions={<Button href={`${base}/new`}>Add a person</Button>}
    >
      <Section
        title="Roles"
        icon="shield"
        lead="In your policy’s own words. A role decides what a person may do; it is given from a day on, and the record of it stays."
      >
        <RoleTable {...props} />
      </Section>
      <Section title="People" icon="person" id="people">
        <form class="gp-filter" method="get" action={`${base}#people`}>
          <TextInput name="name" label="Find by name or position" value={sought} type="search" />
          <Button kind="secondary">Find</Button>
        </form>
        {found.length === 0 ? (
          <EmptyState picture="people" title="Nobody here" headingLevel={3}>
            <p>{sought ? 'No adult of this school matches that.' : 'Add the first person.'}</p>
          </EmptyState>
        ) : (
          <ListRows rows={found.map((person) => rowFor(c, person, school))} />
        )}
        <Left {...props} />
        <p>
          <a class="govuk-link" href={`${base}/sign-everyone-out`}>
            Sign everyone out
          </a>
        </p>
      </Section>
    </SettingsFrame>
  )
}

function matches(person: PersonSummary, sought: string): boolean {
  const fold = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const words = fold(sought).split(/\s+/).filter(Boolean)
  const text = fold(`${person.name} ${person.position}`)
  return words.every((word) => text.includes(word))
}

function rowFor(c: PageContext, person: PersonSummary, school: SchoolName) {
  const keeps = person.homeSchoolId === school.schoolId || mayKeepPeople(c.var.actor, null)
  const roles = person.roles.map((role) => roleLabel(role)).join(', ')
  return {
    title: person.name,
    href: keeps ? personHref(school, person) : undefined,
    picture: <Avatar name={person.name} />,
    meta: (
      <>
        {person.position}
        {roles ? <> · {roles}</> : ' · no role'}
      </>
    ),
    side: signInTag(person),
  }
}

function signInTag({ email, signsIn }: PersonSummary) {
  if (signsIn) return undefined
  if (email === null) return <Tag colour="grey">Does not sign in</Tag>
  return <Tag colour="yellow">No password yet</Tag>
}

/** Adults who left, folded away. */
function Left({ c, people, school }: PeoplePageProps) {
  const left = people.filter((person) => person.leftOn !== null)
  if (left.length === 0) return null
  return (
    <Details
      summary={left.length === 1 ? 'One person has left' : `${left.length} people have left`}
    >
      <ListRows
        rows={left.map((person) => ({
          ...rowFor(c, person, school),
          meta: (
            <>
              {person.position}, left on <TimeText at={person.leftOn ?? ''} />
            </>
          ),
          side: undefined,
        }))}
      />
    </Details>
  )
}
