import type { PersonSummary } from '../../../domain/people/index.ts'
import { AUDIENCES } from '../../../vocabulary/networks.ts'
import { Button } from '../../components/button.tsx'
import { ButtonGroup } from '../../components/button-group.tsx'
import { Radios } from '../../components/radios.tsx'
import { Section } from '../../components/section.tsx'
import { Select } from '../../components/select.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Textarea } from '../../components/textarea.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults, Typed } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import { colleagueItems } from '../settings/colleague-items.ts'
import { DayInput } from '../settings/day-input.tsx'
import type { ChannelAt } from './find-channel.ts'

interface ChangePageProps extends ChannelAt {
  readonly c: PageContext
  readonly colleagues: readonly PersonSummary[]
  readonly typed: Typed
  readonly faults: Faults
}

/** The form of a channel: what it is, what it is for, its account, and how it ends. */
export function ChangePage(props: ChangePageProps) {
  const { c, channel, school, typed, faults } = props
  const here = `/channels/${channel.channelId}`
  return (
    <Frame
      c={c}
      title={`Change ${channel.name}`}
      heading="What is on record"
      caption={channel.name}
      breadcrumbs={[
        { text: 'Channels', href: `/schools/${school.slug}/channels` },
        { text: channel.name, href: here },
        { text: 'Change' },
      ]}
      errors={faults.page}
      width="reading"
    >
      <form method="post" action={`${here}/change`} novalidate>
        <input type="hidden" id="seen" name="seen" value={typed.seen} />
        <WhatItIs {...props} />
        <WhatItIsFor {...props} />
        {channel.network === 'hosted' ? null : <Account {...props} />}
        <HowItEnds {...props} />
        <ButtonGroup>
          <Button preventDoubleClick>Save</Button>
          <a class="govuk-link" href={here}>
            Leave it as it is
          </a>
        </ButtonGroup>
      </form>
    </Frame>
  )
}

function WhatItIs({ channel, school, colleagues, typed, faults }: ChangePageProps) {
  return (
    <Section title="What it is" icon="channel">
      <TextInput name="name" label="Name" value={typed.name} error={faults.fields.name} />
      {channel.network === 'hosted' ? null : (
        <TextInput
          name="address"
          label="Its address"
          type="url"
          inputmode="url"
          autocapitalize="none"
          value={typed.address}
          error={faults.fields.address}
        />
      )}
      <Select
        name="ownerId"
        label="Who answers for it"
        hint="One person, who sees that it has the people and the time it needs"
        value={typed.ownerId ?? ''}
        error={faults.fields.ownerId}
        items={[{ value: '', text: 'Nobody yet' }, ...colleagueItems(colleagues, school.schoolId)]}
      />
    </Section>
  )
}

function WhatItIsFor({ typed, faults }: ChangePageProps) {
  return (
    <Section title="What it is for" icon="flag">
      <Radios
        name="audience"
        legend="Whom it is for"
        legendSize="s"
        value={typed.audience}
        error={faults.fields.audience}
        items={AUDIENCES.map((audience) => ({ value: audience.code, text: audience.label }))}
      />
      <TextInput
        name="youngestAge"
        label="Age of the youngest, where it is for pupils"
        hint="Networks and the law ask for an age. Leave it empty for families and others."
        inputmode="numeric"
        width={2}
        value={typed.youngestAge}
        error={faults.fields.youngestAge}
      />
      <Words name="purpose" label="What it is to achieve" typed={typed} faults={faults} />
      <Words
        name="successMeasures"
        label="How its success is judged"
        hint="By what you will see that it is worth its effort"
        typed={typed}
        faults={faults}
      />
      <Words
        name="houseRules"
        label="House rules of its own"
        hint="Leave it empty, and those of the school hold"
        typed={typed}
        faults={faults}
      />
      <TextInput
        name="staleAfterDays"
        label="How long it may be without a post"
        inputmode="numeric"
        width={3}
        suffix="days"
        value={typed.staleAfterDays}
        error={faults.fields.staleAfterDays}
      />
    </Section>
  )
}

function Account({ typed, faults }: ChangePageProps) {
  return (
    <Section title="Its account" icon="lock">
      <TextInput
        name="recoveryAddress"
        label="Recovery address"
        hint="Where the network sends a lost password. It must be an address of the school."
        type="email"
        inputmode="email"
        autocomplete="off"
        autocapitalize="none"
        value={typed.recoveryAddress}
        error={faults.fields.recoveryAddress}
      />
      <TextInput
        name="passwordLocation"
        label="Where its password is kept"
        hint="The name of the vault or password manager. Never the password."
        value={typed.passwordLocation}
        error={faults.fields.passwordLocation}
      />
    </Section>
  )
}

function HowItEnds({ typed, faults }: ChangePageProps) {
  return (
    <Section title="How it ends" icon="expired">
      <Words
        name="exitPlan"
        label="Plan for closing it"
        hint="Who is told, what is kept, and what becomes of the account"
        typed={typed}
        faults={faults}
      />
      <DayInput
        name="opensOn"
        label="Opens on"
        hint="Leave it empty where it is open already"
        value={typed.opensOn}
        error={faults.fields.opensOn}
      />
      <DayInput
        name="closesOn"
        label="Closes on"
        hint="Leave it empty where no day is set. From the day after nothing goes out there."
        value={typed.closesOn}
        error={faults.fields.closesOn}
      />
    </Section>
  )
}

interface WordsProps {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly typed: Typed
  readonly faults: Faults
}

function Words({ name, label, hint, typed, faults }: WordsProps) {
  return (
    <Textarea
      name={name}
      label={label}
      hint={hint}
      rows={3}
      value={typed[name]}
      error={faults.fields[name]}
    />
  )
}
