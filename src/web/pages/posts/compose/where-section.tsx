import { AUDIENCES, NETWORKS } from '../../../../vocabulary/networks.ts'
import { Checkboxes } from '../../../components/checkboxes.tsx'
import { InsetText } from '../../../components/inset-text.tsx'
import { Radios } from '../../../components/radios.tsx'
import { type ComposeView, errorFor } from './compose-view.ts'

interface WhereSectionProps {
  readonly view: ComposeView
}

/** Where the post goes and, where the policy has a short way for reminders, what kind it is. */
export function WhereSection({ view }: WhereSectionProps) {
  const { channels, pack, shortRoute } = view.desk.choices
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
            hint: `${labelIn(NETWORKS, channel.network)} · for ${labelIn(AUDIENCES, channel.audience).toLowerCase()}`,
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

function labelIn(
  entries: readonly { readonly code: string; readonly label: string }[],
  code: string,
): string {
  return entries.find((entry) => entry.code === code)?.label ?? code
}
