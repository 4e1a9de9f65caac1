import type { Colleague, SchoolName } from '../../../domain/people/index.ts'
import type { DeviceRecord, DeviceRule } from '../../../domain/schools/index.ts'
import type { Pack } from '../../../policy/index.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ListRows } from '../../components/list-rows.tsx'
import { Section } from '../../components/section.tsx'
import { Tag } from '../../components/tag.tsx'
import { TimeText } from '../../components/time-text.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults, Typed } from '../../form.ts'
import { DeviceForm } from './device-form.tsx'
import { RuleNote } from './rule-note.tsx'
import { SettingsFrame } from './settings-frame.tsx'

export interface ShownDevice extends DeviceRecord {
  readonly waits: boolean
  /** Whether the reader may approve it now. */
  readonly approves: boolean
  readonly own: boolean
}

export interface DevicesPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly pack: Pack
  readonly rule: DeviceRule
  /** Whether the reader keeps all devices, or only their own. */
  readonly keeps: boolean
  readonly devices: readonly ShownDevice[]
  readonly people: readonly Colleague[]
  readonly typed: Typed
  readonly faults: Faults
}

/** What may take photos for the school, what waits for approval, and the form for another. */
export function DevicesPage(props: DevicesPageProps) {
  const { c, school, rule, keeps, devices, faults } = props
  return (
    <SettingsFrame
      c={c}
      school={school}
      title="Devices"
      lead="What may take photos for the school. A post asks which device took each photo, and holds make and model against what the photo says itself."
      errors={faults.page}
      width="reading"
    >
      <RuleNote
        rule={rule.resolved}
        pack={props.pack}
        school={school}
        more={
          rule.ownAllowed
            ? `A device of one’s own is approved by the ${rule.approverSays}.`
            : undefined
        }
      />
      {devices.length === 0 ? (
        <EmptyState picture="frames" title={keeps ? 'No devices yet' : 'No device of yours yet'}>
          <p>Put one on record below.</p>
        </EmptyState>
      ) : (
        <ListRows rows={devices.map((device) => rowFor(device, props))} />
      )}
      {keeps || rule.ownAllowed ? (
        <Section title="Put a device on record" icon="plus" id="add">
          <DeviceForm {...props} />
        </Section>
      ) : null}
    </SettingsFrame>
  )
}

function rowFor(device: ShownDevice, { school, keeps }: DevicesPageProps) {
  const { label, camera, owner, approved, retiredOn } = device
  const change = (what: 'approve' | 'retire', words: string) => (
    <form method="post" action={`/schools/${school.slug}/settings/devices/${what}`}>
      <input type="hidden" name="deviceId" value={device.deviceId} />
      <Button kind="secondary">
        {words}
        <span class="govuk-visually-hidden"> {label}</span>
      </Button>
    </form>
  )
  return {
    title: label,
    meta: (
      <>
        {camera && camera !== label ? `${camera}. ` : null}
        {owner ? `${owner.name}’s own` : 'The school’s own'}
        {approved ? (
          <>
            , approved by {approved.by} on <TimeText at={approved.on} />
          </>
        ) : null}
        {retiredOn ? (
          <>
            , out of use since <TimeText at={retiredOn} />
          </>
        ) : null}
      </>
    ),
    side: (
      <div class="gp-row">
        <Standing device={device} />
        {device.approves ? change('approve', 'Approve') : null}
        {!retiredOn && (keeps || device.own) ? change('retire', 'Take out of use') : null}
      </div>
    ),
  }
}

function Standing({ device }: { readonly device: ShownDevice }) {
  if (device.retiredOn) return <Tag colour="grey">Out of use</Tag>
  return device.waits ? (
    <Tag colour="yellow">Waits for approval</Tag>
  ) : (
    <Tag colour="green">In use</Tag>
  )
}
