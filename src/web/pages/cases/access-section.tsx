import { ACCESS_WAYS } from '../../../vocabulary/matters.ts'
import { roleLabel } from '../../../vocabulary/roles.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { Details } from '../../components/details.tsx'
import { Radios } from '../../components/radios.tsx'
import { Section } from '../../components/section.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { TimeText } from '../../components/time-text.tsx'
import type { CasePageProps } from './case-page.tsx'
import { PersonSelect } from './person-select.tsx'

/** Who may know of the case, and the form to let somebody in. */
export function AccessSection(props: CasePageProps) {
  const { school, record } = props
  const here = `/schools/${school.slug}/cases/${record.caseId}/access`
  return (
    <Section title="Who may know" icon="lock">
      <p>
        By role: {record.roles.map((role) => roleLabel(role).toLowerCase()).join(', ')}. Nobody whom
        it is about, and nobody who stands in for them.
      </p>
      {record.letIn.map((one) => (
        <Card title={one.name} headingLevel={3}>
          <p>
            {ACCESS_WAYS.find(({ code }) => code === one.way)?.label}
            {one.until ? (
              <>
                , until <TimeText at={one.until} />
              </>
            ) : null}
          </p>
          <form method="post" action={`${here}/end`}>
            <input type="hidden" name="personId" value={one.personId} />
            <Button kind="secondary" preventDoubleClick>
              End it<span class="govuk-visually-hidden"> for {one.name}</span>
            </Button>
          </form>
        </Card>
      ))}
      <LetInForm {...props} here={here} />
    </Section>
  )
}

function LetInForm({ people, typed, faults, here }: CasePageProps & { readonly here: string }) {
  const mine = typed.form === 'access'
  const error = (name: string) => (mine ? faults.fields[name] : undefined)
  return (
    <Details summary="Let somebody in" open={mine}>
      <form method="post" action={here} novalidate>
        <PersonSelect
          people={people}
          label="Who"
          value={mine ? typed.personId : undefined}
          error={error('personId')}
        />
        <Radios
          name="way"
          legend="To do what?"
          items={[
            { value: 'given', text: 'Help: they read it and write notes' },
            { value: 'handler', text: 'Look after it: they lead it' },
          ]}
          value={mine ? typed.way : undefined}
          error={error('way')}
        />
        <TextInput
          name="reason"
          label="Why they need to know"
          value={mine ? typed.reason : undefined}
          error={error('reason')}
        />
        <Checkboxes
          name="noConflict"
          legend="Ties"
          items={[
            {
              value: 'yes',
              text: 'I asked them. They are no friend, relative or manager of anybody in it',
            },
          ]}
          error={error('noConflict')}
        />
        <Button kind="secondary" preventDoubleClick>
          Let them in
        </Button>
      </form>
    </Details>
  )
}
