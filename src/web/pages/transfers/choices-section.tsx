import type { Choice } from '../../../domain/transfers/index.ts'
import { Button } from '../../components/button.tsx'
import { ListRows } from '../../components/list-rows.tsx'
import { plainly } from '../../components/plainly.ts'
import { Radios } from '../../components/radios.tsx'
import { Section } from '../../components/section.tsx'
import { Tag } from '../../components/tag.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { TimeText } from '../../components/time-text.tsx'
import type { OnePageProps } from './one-page.tsx'

type ChooseFormProps = OnePageProps & { readonly here: string }

/** Everything here that names them, each to go or to stay. */
export function ChooseForm(props: ChooseFormProps) {
  const { record, here } = props
  const { choices } = record
  if (choices.length === 0) {
    return (
      <Section title="What goes">
        <p>
          Nothing that you may know of names them. If that cannot be right, name them in the case
          that is about them, and look again. If it is, tell the next school below.
        </p>
      </Section>
    )
  }
  const chosen = choices.every(({ goes }) => goes !== undefined)
  return (
    <Section
      title="What goes"
      lead="What you may know of and what names them. Is something missing? Name them in its case, or put the concern under a case that names them."
    >
      <form method="post" action={`${here}/matters`} novalidate>
        {choices.map((one, index) => (
          <OneChoice {...props} one={one} nr={index + 1} />
        ))}
        <Button kind={chosen ? 'secondary' : 'primary'} preventDoubleClick>
          Keep what I chose
        </Button>
      </form>
      {chosen && choices.some(({ goes }) => goes) ? (
        <Button href={`${here}/contents`}>Go on to what is in the file</Button>
      ) : null}
    </Section>
  )
}

function OneChoice(props: ChooseFormProps & { readonly one: Choice; readonly nr: number }) {
  const { typed, faults, one, nr } = props
  const here = typed.action === 'choose'
  const chosen = one.goes ?? !one.ofAdult
  const usual = chosen ? 'yes' : 'no'
  return (
    <>
      <input type="hidden" name={`matter-${nr}`} value={one.matterId} />
      <Radios
        name={`goes-${nr}`}
        legend={plainly(one.label)}
        legendSize="s"
        hint={
          <>
            From <TimeText at={one.at} show="day" />
            {one.ofAdult
              ? '. A record about an adult: it stays, unless you say why it has to go.'
              : ''}
          </>
        }
        inline
        value={here ? typed[`goes-${nr}`] : usual}
        error={here ? faults.fields[`goes-${nr}`] : undefined}
        items={[
          { value: 'yes', text: 'It goes' },
          { value: 'no', text: 'It stays' },
        ]}
      />
      <TextInput
        name={`reason-${nr}`}
        label={one.ofAdult ? 'Why, if it goes' : 'Why, if it stays'}
        labelClass="govuk-!-font-weight-regular"
        value={here ? typed[`reason-${nr}`] : one.reason}
        error={here ? faults.fields[`reason-${nr}`] : undefined}
      />
    </>
  )
}

/** What was chosen, once the file is made. */
export function ChosenList({ choices }: { readonly choices: readonly Choice[] }) {
  if (choices.length === 0) return null
  return (
    <Section title="What goes and what stays">
      <ListRows
        rows={choices.map(({ label, at, goes, reason }) => ({
          title: plainly(label),
          meta: (
            <>
              From <TimeText at={at} show="day" />
              {reason ? `. ${plainly(reason)}` : ''}
            </>
          ),
          side:
            goes === undefined ? (
              <Tag colour="red">New</Tag>
            ) : (
              <Tag colour={goes ? 'green' : 'grey'}>{goes ? 'Goes' : 'Stays'}</Tag>
            ),
        }))}
      />
    </Section>
  )
}
