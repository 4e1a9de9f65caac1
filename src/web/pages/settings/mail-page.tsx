import {
  type MailSettings,
  mailSettings,
  mayChangeMail,
  type Outbox,
  outboxOf,
} from '../../../domain/mail/index.ts'
import { type SchoolName, schoolsWhere } from '../../../domain/people/index.ts'
import { Button } from '../../components/button.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import { Section } from '../../components/section.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { WarningText } from '../../components/warning-text.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults } from '../../form.ts'
import { WhatGoesOut } from './mail-switches.tsx'
import { SettingsFrame } from './settings-frame.tsx'
import { TroubledMails } from './troubled-mails.tsx'

/** What the page of mail shows. */
export interface MailShown {
  readonly settings: MailSettings
  readonly outbox: Outbox
  /** Whether this person may change what the trust sends. */
  readonly changes: boolean
}

/** Names are for those who keep that school’s people; the rest are counted. */
export async function mailShown(c: PageContext, school: SchoolName): Promise<MailShown> {
  const { actor, now, installation } = c.var
  const across = schoolsWhere(actor, 'mail.keep') === 'all'
  return installation.database.read(actor.trustId, async (db) => {
    const [settings, outbox, changes] = await Promise.all([
      mailSettings(db),
      outboxOf(db, { schoolId: across ? null : school.schoolId }, now),
      mayChangeMail(db, actor),
    ])
    return { settings, outbox, changes }
  })
}

interface MailSettingsPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly shown: MailShown
  readonly faults: Faults
}

export function MailSettingsPage({ c, school, shown, faults }: MailSettingsPageProps) {
  const { mailer } = c.var.installation
  return (
    <SettingsFrame
      c={c}
      school={school}
      title="Mail"
      lead="Mail tells people that something waits for them. It never holds a name of a learner or the words of a post."
      errors={faults.page}
      width="reading"
    >
      {mailer ? <State c={c} school={school} shown={shown} /> : <NotSetUp />}
      {mailer ? <TroubledMails mails={shown.outbox.troubled} /> : null}
      <WhatGoesOut settings={shown.settings} changes={shown.changes} />
    </SettingsFrame>
  )
}

function NotSetUp() {
  return (
    <InsetText>
      <p>
        <strong>No mail goes out.</strong> Nobody has told Gatepost which mail server to use. People
        see what waits for them when they sign in, and links to set a password are handed over.
      </p>
      <p>
        Whoever runs the computer sets <code>GATEPOST_SMTP</code> and{' '}
        <code>GATEPOST_MAIL_FROM</code>, and starts Gatepost again.
      </p>
    </InsetText>
  )
}

function State({ c, school, shown }: Omit<MailSettingsPageProps, 'faults'>) {
  const { mailer } = c.var.installation
  const { outbox, settings } = shown
  const trouble = mailer?.trouble()
  return (
    <Section title="How it goes" icon="inbox">
      {trouble && settings.mailOn ? (
        <WarningText>
          Nothing goes out at present. {trouble} What waits is tried again by itself for three days.
        </WarningText>
      ) : null}
      <SummaryList
        rows={[
          { key: 'State', value: stateWords(settings.mailOn, trouble, outbox) },
          {
            key: 'Last mail sent',
            value: outbox.lastSentAt ? <TimeText at={outbox.lastSentAt} /> : 'None yet',
          },
          { key: 'Sent in seven days', value: String(outbox.sent) },
          { key: 'Waiting to go now', value: String(outbox.waiting) },
          { key: 'Failed in seven days', value: String(outbox.failed) },
          { key: 'Mail server', value: <span class="gp-address">{mailer?.server}</span> },
          { key: 'Comes from', value: <span class="gp-address">{mailer?.from}</span> },
        ]}
      />
      {settings.mailOn ? (
        <form method="post" action={`/schools/${school.slug}/settings/mail/test`}>
          <Button kind="secondary" preventDoubleClick>
            Send me a test mail
          </Button>
        </form>
      ) : null}
    </Section>
  )
}

function stateWords(on: boolean, trouble: string | undefined, outbox: Outbox): string {
  if (!on) return 'Switched off by your trust'
  if (trouble) return 'In trouble'
  return outbox.lastSentAt ? 'Works' : 'Set up; nothing has been sent yet'
}
