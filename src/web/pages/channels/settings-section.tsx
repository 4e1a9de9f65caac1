import { ATTESTATIONS, OPENNESS } from '../../../vocabulary/channel-staff.ts'
import { Section } from '../../components/section.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { TimeText } from '../../components/time-text.tsx'
import type { ShowPageProps } from './show-page.tsx'

/** How the account is set, as somebody last saw it. */
export function SettingsSection({ channel, tends }: ShowPageProps) {
  return (
    <Section
      title="How it is set"
      icon="settings"
      id="settings"
      lead="What people of the school saw on the network. Looked at anew every term."
      actions={
        tends ? (
          <a class="govuk-link" href={`/channels/${channel.channelId}/look`}>
            Look at its settings
          </a>
        ) : undefined
      }
    >
      <SummaryList
        rows={ATTESTATIONS.flatMap(({ code, label }) => {
          const last = channel.attestations.find(({ kind }) => kind === code)
          if (!last && code === 'access') return []
          return [
            {
              key: label,
              value: last ? (
                <>
                  {last.setting ? <strong>{openWords(last.setting)}. </strong> : null}
                  {last.seen}
                  <br />
                  <span class="govuk-hint">
                    {last.by}, <TimeText at={last.at} />
                  </span>
                </>
              ) : (
                'Nobody has looked yet'
              ),
            },
          ]
        })}
      />
    </Section>
  )
}

/** To whom messages or comments are open. */
export function openWords(code: string): string {
  return OPENNESS.find((one) => one.code === code)?.label ?? code
}
