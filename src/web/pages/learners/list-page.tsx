import {
  CONSENT_STATES,
  type ConsentState,
  type RegisterPage,
  type RegisterRow,
} from '../../../domain/consent/index.ts'
import { knownName, LEARNER_STATUSES } from '../../../domain/learners/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import type { Terms } from '../../../policy/index.ts'
import { Button } from '../../components/button.tsx'
import { ButtonGroup } from '../../components/button-group.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Icon, type IconName } from '../../components/icon.tsx'
import { ListRows } from '../../components/list-rows.tsx'
import { Pagination } from '../../components/pagination.tsx'
import { Select } from '../../components/select.tsx'
import { Tag, type TagColour } from '../../components/tag.tsx'
import { TextInput } from '../../components/text-input.tsx'
import type { PageContext } from '../../context.ts'
import { Frame } from '../../frame.tsx'

interface ListPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly page: RegisterPage
  readonly groups: {
    readonly yearGroups: readonly string[]
    readonly classNames: readonly string[]
  }
  readonly terms: Terms
  /** The query as it was asked. */
  readonly asked: Readonly<Record<string, string>>
}

/** The register: who is on it, and where each one stands. */
export function ListPage(props: ListPageProps) {
  const { c, school, page, terms } = props
  const here = `/schools/${school.slug}/register`
  return (
    <Frame
      c={c}
      title="Register"
      heading="Register"
      caption={school.name}
      lead={`Every ${terms.learner} on roll, and whether they may be shown. Opening a page of it is on the trail.`}
      headingActions={
        <ButtonGroup>
          <Button href={`${here}/import`}>Import a file</Button>
          <Button href={`${here}/leavers`} kind="secondary">
            Proposed leavers
          </Button>
        </ButtonGroup>
      }
    >
      <Filters {...props} />
      {page.rows.length === 0 ? (
        <EmptyState picture="people" title="Nobody is found">
          <p>
            Either nobody fits what you asked for, or the register is still empty. A file from your
            school’s own system fills it.
          </p>
        </EmptyState>
      ) : (
        <ListRows rows={page.rows.map(toRow)} />
      )}
      {page.next ? <Pagination next={{ href: nextHref(props, page.next) }} /> : null}
    </Frame>
  )
}

function Filters({ groups, asked }: ListPageProps) {
  const any = { value: '', text: 'Any' }
  const plain = (values: readonly string[]) => [
    any,
    ...values.map((value) => ({ value, text: value })),
  ]
  const coded = (list: readonly { readonly code: string; readonly label: string }[]) => [
    any,
    ...list.map(({ code, label }) => ({ value: code, text: label })),
  ]
  return (
    <search>
      <form method="get" class="gp-filters">
        <TextInput name="text" type="search" label="Name" value={asked.text} autocomplete="off" />
        <Select
          name="yearGroup"
          label="Year"
          items={plain(groups.yearGroups)}
          value={asked.yearGroup}
        />
        <Select
          name="className"
          label="Class"
          items={plain(groups.classNames)}
          value={asked.className}
        />
        <Select name="state" label="Permission" items={coded(CONSENT_STATES)} value={asked.state} />
        <Select
          name="status"
          label="On roll"
          items={coded(LEARNER_STATUSES)}
          value={asked.status}
        />
        <Button kind="secondary">Show</Button>
      </form>
    </search>
  )
}

function nextHref({ school, asked }: ListPageProps, after: string): string {
  const query = new URLSearchParams({ ...asked, after })
  return `/schools/${school.slug}/register?${query}`
}

const LOOKS: Readonly<Record<ConsentState, readonly [TagColour, IconName]>> = {
  everywhere: ['green', 'check'],
  somewhere: ['turquoise', 'channel'],
  not_yet: ['yellow', 'clock'],
  do_not_use: ['red', 'stop'],
}

/** Where a learner stands, in a word and a sign; never why. */
export function StandingTag({ state }: { readonly state: ConsentState }) {
  const [colour, icon] = LOOKS[state]
  return (
    <Tag colour={colour}>
      <Icon name={icon} /> {CONSENT_STATES.find((one) => one.code === state)?.label}
    </Tag>
  )
}

function toRow({ learner, consent }: RegisterRow) {
  return {
    title: knownName(learner),
    href: `/learners/${learner.learnerId}`,
    meta: [learner.yearGroup, learner.className].filter(Boolean).join(' · '),
    side: <StandingTag state={consent.state} />,
  }
}
