import type { SchoolName } from '../../../domain/people/index.ts'
import type { ChannelRecord } from '../../../domain/schools/index.ts'
import { AUDIENCES, NETWORKS } from '../../../vocabulary/networks.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ListRows } from '../../components/list-rows.tsx'
import { Radios } from '../../components/radios.tsx'
import { Section } from '../../components/section.tsx'
import { Select } from '../../components/select.tsx'
import { Tag } from '../../components/tag.tsx'
import { TextInput } from '../../components/text-input.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults, Typed } from '../../form.ts'
import { SettingsFrame } from './settings-frame.tsx'

interface ChannelsPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly channels: readonly ChannelRecord[]
  readonly typed: Typed
  readonly faults: Faults
}

/** The official channels of a school, and the form to put another on record. */
export function ChannelsPage({ c, school, channels, typed, faults }: ChannelsPageProps) {
  return (
    <SettingsFrame
      c={c}
      school={school}
      title="Channels"
      lead="The official pages and accounts of the school. Posts can go nowhere else."
      errors={faults.page}
      width="reading"
    >
      {channels.length === 0 ? (
        <EmptyState picture="signpost" title="No channels yet">
          <p>Put the first one on record below; until then no post can go out.</p>
        </EmptyState>
      ) : (
        <ListRows rows={channels.map((channel) => rowFor(channel, school))} />
      )}
      <Section title="Put a channel on record" icon="plus" id="open">
        <ChannelForm school={school} typed={typed} faults={faults} />
      </Section>
    </SettingsFrame>
  )
}

export function networkLabel(code: string): string {
  return NETWORKS.find((network) => network.code === code)?.label ?? code
}

function rowFor(channel: ChannelRecord, school: SchoolName) {
  const open = channel.status === 'open'
  const audience = AUDIENCES.find((one) => one.code === channel.audience)?.label.toLowerCase()
  const where = channel.network === 'hosted' ? `/s/${school.slug}` : channel.address
  return {
    title: channel.name,
    meta: (
      <>
        {networkLabel(channel.network)}, for {audience}
        <br />
        <span class="gp-address">{where}</span>
        {open ? (
          <>
            <br />
            <a
              class="govuk-link"
              href={`/schools/${school.slug}/settings/channels/${channel.channelId}/close`}
            >
              Close<span class="govuk-visually-hidden"> {channel.name}</span>
            </a>
          </>
        ) : null}
      </>
    ),
    side: <Tag colour={open ? 'green' : 'grey'}>{open ? 'Open' : 'Closed'}</Tag>,
  }
}

interface ChannelFormProps {
  readonly school: SchoolName
  readonly typed: Typed
  readonly faults: Faults
}

function ChannelForm({ school, typed, faults }: ChannelFormProps) {
  return (
    <form method="post" action={`/schools/${school.slug}/settings/channels`} novalidate>
      <TextInput
        name="name"
        label="Name"
        hint="As your colleagues know it, such as “Sports page”"
        value={typed.name}
        error={faults.fields.name}
      />
      <Select
        name="network"
        label="Where it is"
        value={typed.network ?? ''}
        error={faults.fields.network}
        items={[
          { value: '', text: 'Choose' },
          ...NETWORKS.map((network) => ({ value: network.code, text: network.label })),
        ]}
      />
      <Radios
        name="audience"
        legend="Whom it is for"
        value={typed.audience}
        error={faults.fields.audience}
        items={AUDIENCES.map((audience) => ({ value: audience.code, text: audience.label }))}
      />
      <TextInput
        name="address"
        label="Its address"
        hint="Leave it empty for the school page"
        type="url"
        inputmode="url"
        autocapitalize="none"
        value={typed.address}
        error={faults.fields.address}
      />
      <Button preventDoubleClick>Put on record</Button>
    </form>
  )
}
