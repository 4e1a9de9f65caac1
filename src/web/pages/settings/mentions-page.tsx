import type { Colleague, SchoolName } from '../../../domain/people/index.ts'
import type { MentionRecord } from '../../../domain/schools/index.ts'
import type { Pack, ResolvedParameter } from '../../../policy/index.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ListRows } from '../../components/list-rows.tsx'
import { Section } from '../../components/section.tsx'
import { Select } from '../../components/select.tsx'
import { Tag } from '../../components/tag.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { TimeText } from '../../components/time-text.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults, Typed } from '../../form.ts'
import { colleagueItems } from './colleague-items.ts'
import { DayInput } from './day-input.tsx'
import { RuleNote } from './rule-note.tsx'
import { SettingsFrame } from './settings-frame.tsx'

interface MentionsPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly today: string
  readonly permissions: readonly MentionRecord[]
  readonly people: readonly Colleague[]
  readonly rule: ResolvedParameter
  readonly pack: Pack
  readonly typed: Typed
  readonly faults: Faults
}

/** Adults who agreed to be named, and the form to record another permission. */
export function MentionsPage(props: MentionsPageProps) {
  const { c, school, permissions, rule, faults } = props
  return (
    <SettingsFrame
      c={c}
      school={school}
      title="Permission to be named"
      lead="When a post names an adult, the check looks here whether they agreed."
      errors={faults.page}
      width="reading"
    >
      <RuleNote rule={rule} pack={props.pack} school={school} />
      {permissions.length === 0 ? (
        <EmptyState picture="people" title="No permissions on record">
          <p>Until one is recorded, every post that names an adult asks for it.</p>
        </EmptyState>
      ) : (
        <ListRows rows={permissions.map((permission) => rowFor(permission, school))} />
      )}
      <Section title="Record a permission" icon="plus" id="record">
        <MentionForm {...props} />
      </Section>
    </SettingsFrame>
  )
}

function rowFor(permission: MentionRecord, school: SchoolName) {
  const { permissionId, name, givenOn, lastDay, ended, evidence, recordedBy } = permission
  return {
    title: name,
    meta: (
      <>
        Given <TimeText at={givenOn} />
        {lastDay ? (
          <>
            , {ended ? 'ended' : 'until'} <TimeText at={lastDay} />
          </>
        ) : null}
        . {evidence}. Recorded by {recordedBy}.
      </>
    ),
    side: ended ? (
      <Tag colour="grey">Ended</Tag>
    ) : (
      <form method="post" action={`/schools/${school.slug}/settings/mentions/end`}>
        <input type="hidden" name="permissionId" value={permissionId} />
        <Button kind="secondary">
          End it<span class="govuk-visually-hidden">: {name}</span>
        </Button>
      </form>
    ),
  }
}

function MentionForm({ school, people, today, typed, faults }: MentionsPageProps) {
  return (
    <form method="post" action={`/schools/${school.slug}/settings/mentions`} novalidate>
      <Select
        name="personId"
        label="A colleague"
        value={typed.personId ?? ''}
        error={faults.fields.personId}
        items={[
          { value: '', text: 'Nobody on this list' },
          ...colleagueItems(people, school.schoolId),
        ]}
      />
      <TextInput
        name="name"
        label="Or somebody else, by name"
        hint="As posts will write it, such as a visitor or a speaker"
        value={typed.name}
        error={faults.fields.name}
      />
      <DayInput
        name="givenOn"
        label="Given on"
        value={typed.givenOn ?? today}
        error={faults.fields.givenOn}
      />
      <DayInput
        name="lastDay"
        label="Last day on which it holds (optional)"
        value={typed.lastDay}
        error={faults.fields.lastDay}
      />
      <TextInput
        name="evidence"
        label="Where the written permission is kept"
        hint="Such as “Mail of 3 November, in the office folder”. Do not copy it here."
        value={typed.evidence}
        error={faults.fields.evidence}
      />
      <Button preventDoubleClick>Record it</Button>
    </form>
  )
}
