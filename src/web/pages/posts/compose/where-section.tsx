import type { JudgedChannel } from '../../../../policy/index.ts'
import { AUDIENCES, NETWORKS } from '../../../../vocabulary/networks.ts'
import { Checkboxes } from '../../../components/checkboxes.tsx'
import { InsetText } from '../../../components/inset-text.tsx'
import { Radios } from '../../../components/radios.tsx'
import { StopBeside } from './channel-stops.tsx'
import { type ComposeView, errorFor } from './compose-view.ts'
import { type ShownStop, shownStops } from './shown-stops.ts'

interface WhereSectionProps {
  readonly view: ComposeView
}

/** Where the post goes and, where the policy has a short way for reminders, what kind it is. */
export function WhereSection({ view }: WhereSectionProps) {
  const { channels, pack, shortRoute } = view.desk.choices
  const stops = new Map(shownStops(view.desk.stopped).map((stop) => [stop.channelId, stop]))
  return (
    <>
      {channels.length === 0 ? (
        <InsetText>
          Your {pack.terms.school} has no open channel yet. You can write, but not send: ask the
          media officer or the {pack.terms.head} to add one.
        </InsetText>
      ) : (
        <Checkboxes
          name="channels"
          class="gp-choices"
          legend="Where should it appear?"
          legendSize="m"
          error={errorFor(view, 'channels')}
          values={view.form.channels}
          items={channels.map((channel) => ({
            value: channel.id,
            text: channel.name,
            hint: <ChannelHint channel={channel} stop={stops.get(channel.id)} />,
          }))}
        />
      )}
      {shortRoute ? (
        <Radios
          name="kind"
          class="gp-choices"
          legend="What kind of post is it?"
          legendSize="m"
          value={view.form.kind}
          items={[
            { value: 'standard', text: 'A post', hint: view.desk.choices.route.says },
            {
              value: 'reminder',
              text: 'A reminder',
              hint: `Dates, closures, kit: nobody is named or shown. ${shortRoute.says}`,
            },
          ]}
        />
      ) : null}
    </>
  )
}

interface ChannelHintProps {
  readonly channel: Pick<JudgedChannel, 'network' | 'audience'>
  readonly stop: ShownStop | undefined
}

function ChannelHint({ channel: { network, audience }, stop }: ChannelHintProps) {
  return (
    <>
      {labelIn(NETWORKS, network)} · for {labelIn(AUDIENCES, audience).toLowerCase()}
      {stop ? <StopBeside stop={stop} /> : null}
    </>
  )
}

function labelIn(
  entries: readonly { readonly code: string; readonly label: string }[],
  code: string,
): string {
  return entries.find((entry) => entry.code === code)?.label ?? code
}
