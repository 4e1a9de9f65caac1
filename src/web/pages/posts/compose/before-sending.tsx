import { clauseNumber } from '../../../../policy/index.ts'
import { Checkboxes } from '../../../components/checkboxes.tsx'
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
  const error = errorFor(view, 'scheduled')
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
      <div class={error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
        <Fieldset
          legend="When should it go out?"
          legendSize="s"
          describedBy={error ? 'scheduled-hint scheduled-error' : 'scheduled-hint'}
        >
          <Hint id="scheduled-hint">
            UK time. A wish: whoever publishes it settles the time. Leave it empty for as soon as it
            is approved.
          </Hint>
          {error ? <ErrorMessage id="scheduled-error">{error}</ErrorMessage> : null}
          <div class="gp-slot" id="scheduled">
            <TextInput
              name="slot.date"
              label="Day"
              value={form.slotDate}
              attributes={{ type: 'date' }}
            />
            <TextInput
              name="slot.time"
              label="Time"
              value={form.slotTime}
              attributes={{ type: 'time' }}
            />
          </div>
        </Fieldset>
      </div>
    </>
  )
}
