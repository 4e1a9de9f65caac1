import { DRAWN, type LogEntry } from '../../../domain/contact/index.ts'
import { toLondonInput } from '../../../domain/london-time.ts'
import { Button } from '../../components/button.tsx'
import { ListRows } from '../../components/list-rows.tsx'
import { Section } from '../../components/section.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { permitPath } from './address.ts'
import type { PermitPageProps } from './permit-page.tsx'

/** The log of approved contact: written by whoever has it, looked at by whoever oversees them. */
export function PermitLog(props: PermitPageProps) {
  const { school, view } = props
  const { permit, open, log, own } = view
  if (!['active', 'closing', 'ended'].includes(permit.state)) return null
  const action = permitPath(school.slug, permit.permitId)
  return (
    <Section
      title="Log"
      icon="trail"
      lead="When, what for, and in a line what about. Never the messages themselves."
      id="log"
    >
      {log.length === 0 ? <p class="gp-quiet">Nothing is in the log yet.</p> : null}
      <ListRows rows={log.map((entry) => rowOf(entry, own))} />
      {open.includes('look') && log.length > 0 ? (
        <form method="post" action={`${action}/look`}>
          <p class="gp-quiet">
            Chance chooses which. That you looked stands beside each of them and in the trail.
          </p>
          <Button kind="secondary">
            {log.length > DRAWN ? `Look at ${DRAWN} of them` : 'Look at them'}
          </Button>
        </form>
      ) : null}
      {open.includes('log') ? <LogForm {...props} /> : null}
    </Section>
  )
}

function rowOf({ happenedAt, words, looks }: LogEntry, own: boolean) {
  return {
    title: words ? words.purpose : <TimeText at={happenedAt} />,
    meta: (
      <>
        {words ? (
          <>
            <TimeText at={happenedAt} />: {words.summary}
            <br />
          </>
        ) : own ? (
          'These words cannot be opened here any more. '
        ) : null}
        {looks.length === 0
          ? 'Not looked at yet'
          : looks.map((look, nth) => (
              <>
                {nth > 0 ? '; ' : 'Looked at by '}
                {look.by}, <TimeText at={look.at} show="day" />
              </>
            ))}
      </>
    ),
  }
}

function LogForm({ c, school, view, typed, faults }: PermitPageProps) {
  const { fields } = faults
  return (
    <form
      method="post"
      action={`${permitPath(school.slug, view.permit.permitId)}/log`}
      id="log-contact"
      novalidate
    >
      <h3 class="govuk-heading-s">Write a contact down</h3>
      <TextInput
        name="happenedAt"
        label="When was it?"
        value={typed.happenedAt ?? toLondonInput(c.var.now)}
        error={fields.happenedAt}
        attributes={{ type: 'datetime-local' }}
      />
      <TextInput
        name="purpose"
        label="What was it for?"
        value={typed.purpose}
        error={fields.purpose}
      />
      <Textarea
        name="summary"
        label="What was it about?"
        hint="A line of your own. Copy no messages."
        rows={2}
        value={typed.summary ?? ''}
        error={fields.summary}
      />
      <Button kind={view.permit.state === 'active' ? 'primary' : 'secondary'} preventDoubleClick>
        Put it into the log
      </Button>
    </form>
  )
}
