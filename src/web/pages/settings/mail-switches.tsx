import type { MailSettings } from '../../../domain/mail/index.ts'
import { Button } from '../../components/button.tsx'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { Section } from '../../components/section.tsx'

interface WhatGoesOutProps {
  readonly settings: MailSettings
  /** Whether this person may change what the trust sends. */
  readonly changes: boolean
}

/** For every school at once, as one mailbox serves them all. */
export function WhatGoesOut({ settings, changes }: WhatGoesOutProps) {
  if (!changes) {
    return (
      <Section title="What your trust sends" icon="settings">
        <p>
          Mail is {settings.mailOn ? 'on' : 'off'} for every school of the trust. Deciding on posts
          from a mail is {settings.decisionLinks ? 'on' : 'off'}. An administrator of the trust can
          change this.
        </p>
      </Section>
    )
  }
  return (
    <Section title="What your trust sends" icon="settings">
      <form method="post" action="/mail-settings">
        <Checkboxes
          name="mailOn"
          legend="For every school of the trust"
          legendSize="s"
          items={[
            {
              value: 'yes',
              name: 'mailOn',
              checked: settings.mailOn,
              text: 'Send mail',
              hint: 'Without it people see what waits for them when they sign in.',
            },
            {
              value: 'yes',
              name: 'decisionLinks',
              id: 'decisionLinks',
              checked: settings.decisionLinks,
              text: 'Let approvers decide on a post from a link in a mail',
              hint: 'The link is for one person and one decision, for three days, and ends when the post changes. Whoever reads that mail can use it, so switch this off where mailboxes are shared.',
            },
          ]}
        />
        <Button preventDoubleClick>Save</Button>
      </form>
    </Section>
  )
}
