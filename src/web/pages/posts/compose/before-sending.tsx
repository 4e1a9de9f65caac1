import { clauseNumber } from '../../../../policy/index.ts'
import { Checkboxes } from '../../../components/checkboxes.tsx'
import { Details } from '../../../components/details.tsx'
import { ErrorMessage } from '../../../components/error-message.tsx'
import { Fieldset } from '../../../components/fieldset.tsx'
import { Hint } from '../../../components/hint.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import { Textarea } from '../../../components/textarea.tsx'
import { type ComposeView, errorFor } from './compose-view.ts'

interface BeforeSendingProps {
  readonly view: ComposeView
}

/** The policy's checklist in its own words, each line with its clauses. */
export function ChecklistSection({ view }: BeforeSendingProps) {
  const { checklist } = view.desk.choices
  if (checklist.length === 0) return null
  return (
    <Checkboxes
      name="confirmed"
      idPrefix="checklist"
      legend="Your policy’s checklist"
      legendSize="m"
      hint="Tick each line once it is true of this post. All are needed to send it."
      error={errorFor(view, 'checklist')}
      values={view.form.confirmed}
      items={checklist.map((item) => ({
        value: item.code,
        text: item.statement,
        hint:
          item.clauses.length > 0
            ? `Clause ${item.clauses.map(clauseNumber).join(', ')}`
            : 'Asked under every policy',
      }))}
    />
  )
}

/** A word to whoever approves, and when the author would like it to go out. */
export function NoteAndSlot({ view }: BeforeSendingProps) {
  const { form } = view
  return (
    <>
      <Textarea
        name="note"
        label="A note to whoever approves it"
        hint="Not published. Leave it empty if there is nothing to say."
        rows={2}
        value={form.noteToApprover}
        error={errorFor(view, 'note')}
      />
      <Moment
        view={view}
        fault="scheduled"
        name="slot"
        legend="When should it go out?"
        hint="UK time. A wish: whoever publishes it settles the time. Leave it empty for as soon as it is approved."
        date={form.slotDate}
        time={form.slotTime}
      />
      <Details
        summary="It must not go out before a certain time"
        open={form.embargoDate !== '' || form.embargoTime !== ''}
      >
        <Moment
          view={view}
          fault="embargo"
          name="embargo"
          legend="Not before"
          hint="UK time, such as when results are released. It is approved with the post: nobody can publish it earlier."
          date={form.embargoDate}
          time={form.embargoTime}
        />
      </Details>
    </>
  )
}

interface MomentProps extends BeforeSendingProps {
  readonly fault: 'scheduled' | 'embargo'
  readonly name: 'slot' | 'embargo'
  readonly legend: string
  readonly hint: string
  readonly date: string
  readonly time: string
}

/** A day and a time, both or neither. */
function Moment({ view, fault, name, legend, hint, date, time }: MomentProps) {
  const error = errorFor(view, fault)
  return (
    <div class={error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      <Fieldset
        legend={legend}
        legendSize="s"
        describedBy={error ? `${fault}-hint ${fault}-error` : `${fault}-hint`}
      >
        <Hint id={`${fault}-hint`}>{hint}</Hint>
        {error ? <ErrorMessage id={`${fault}-error`}>{error}</ErrorMessage> : null}
        <div class="gp-slot" id={fault}>
          <TextInput name={`${name}.date`} label="Day" value={date} attributes={{ type: 'date' }} />
          <TextInput
            name={`${name}.time`}
            label="Time"
            value={time}
            attributes={{ type: 'time' }}
          />
        </div>
      </Fieldset>
    </div>
  )
}
