import { londonDate } from '../../../domain/london-time.ts'
import { transferActionsFrom } from '../../../domain/transfers/index.ts'
import {
  TRANSFER_ACTIONS,
  TRANSFER_WAYS,
  type TransferAction,
  type TransferState,
} from '../../../vocabulary/transfers.ts'
import { Button } from '../../components/button.tsx'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { Details } from '../../components/details.tsx'
import { Radios } from '../../components/radios.tsx'
import { Section } from '../../components/section.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Textarea } from '../../components/textarea.tsx'
import type { OnePageProps } from './one-page.tsx'

type StepAction = Exclude<TransferAction, 'choose' | 'prepare'>
type StepsProps = OnePageProps & { readonly here: string }

/** What usually comes next; the rest is folded away. */
const USUAL: Readonly<Partial<Record<TransferState, StepAction>>> = {
  prepared: 'look',
  ready: 'hand_over',
  handed_over: 'receive',
  received: 'close',
}

interface Asks {
  readonly says: string
  readonly who?: string
  readonly way?: true
  /** A box for words, and what it is called. */
  readonly words?: string
}

const ASKS: Readonly<Record<StepAction, Asks>> = {
  look: {
    says: 'Open the file and read it as the next school will: better somebody else than who made it. Is another child named? Is anything in it that is nobody’s business?',
  },
  change: {
    says: 'The file that was made does not go. You choose and make it anew.',
    words: 'What is to be changed? (optional)',
  },
  hand_over: {
    says: 'Send it apart from the main file, so that only its receiver can open it, and ask for a receipt.',
    who: 'Who took it, or to whom was it sent?',
    way: true,
    words: 'Anything more (optional)',
  },
  ask_again: {
    says: 'Gatepost reminds you again after five working days.',
    who: 'Whom did you ask?',
    words: 'What they said (optional)',
  },
  send_again: { says: 'It did not come, or it does not open.', words: 'What happened?' },
  receive: {
    says: 'Somebody at the next school says that it came and opens.',
    who: 'Who confirmed it?',
    words: 'Anything more (optional)',
  },
  close: {
    says: 'Nothing more is asked for. The copy stays here.',
    words: 'Why, where nobody confirmed it',
  },
  say_none: {
    says: 'Also that there is nothing is worth telling: the next school then need not wonder.',
    who: 'Whom did you tell?',
    words: 'Anything more (optional)',
  },
  withdraw: {
    says: 'They do not go to that school after all, or it was begun by mistake.',
    words: 'Why?',
  },
}

/** The forms of what may be done now. */
export function NextSteps(props: StepsProps) {
  const { record, typed } = props
  const { state } = record
  const actions = transferActionsFrom(state).filter(
    (one): one is StepAction => one !== 'choose' && one !== 'prepare',
  )
  const usual = actions.find((one) => one === USUAL[state])
  const others = actions.filter((one) => one !== usual)
  if (actions.length === 0) return null
  return (
    <>
      {usual ? (
        <Section title={TITLES[usual]}>
          <StepForm {...props} action={usual} />
        </Section>
      ) : null}
      {others.map((action) => (
        <Details summary={TITLES[action]} open={typed.action === action}>
          <StepForm {...props} action={action} secondary />
        </Details>
      ))}
    </>
  )
}

const TITLES: Readonly<Record<StepAction, string>> = {
  look: 'A second look',
  change: 'Change something',
  hand_over: 'Hand it over',
  ask_again: 'I asked for the receipt again',
  send_again: 'It has to go once more',
  receive: 'The receipt',
  close: 'Close it',
  say_none: 'There is no file',
  withdraw: 'Withdraw it',
}

function StepForm(props: StepsProps & { readonly action: StepAction; readonly secondary?: true }) {
  const { c, typed, faults, here, action, secondary } = props
  const asks = ASKS[action]
  const own = typed.action === action
  const box = (name: string) => ({
    name,
    id: `${name}-${action}`,
    value: own ? typed[name] : undefined,
    error: own ? faults.fields[name] : undefined,
  })
  return (
    <form method="post" action={`${here}/steps`} novalidate>
      <input type="hidden" name="action" value={action} />
      <p>{asks.says}</p>
      {asks.who ? (
        <>
          <TextInput {...box('who')} label={asks.who} autocomplete="off" />
          <TextInput
            {...box('on')}
            label="On which day?"
            width={10}
            attributes={{ type: 'date', max: londonDate(c.var.now) }}
          />
        </>
      ) : null}
      {asks.way ? <Way box={box} /> : null}
      {asks.words ? <Textarea {...box('words')} label={asks.words} rows={2} /> : null}
      <Button kind={secondary ? 'secondary' : 'primary'} preventDoubleClick>
        {TRANSFER_ACTIONS.find(({ code }) => code === action)?.label}
      </Button>
    </form>
  )
}

interface Box {
  readonly name: string
  readonly id: string
  readonly value: string | undefined
  readonly error: string | undefined
}

function Way({ box }: { readonly box: (name: string) => Box }) {
  const { id: wayId, ...way } = box('way')
  const { id: apartId, value: apart, ...apartBox } = box('apart')
  return (
    <>
      <Radios
        {...way}
        idPrefix={wayId}
        legend="How did it go?"
        items={TRANSFER_WAYS.map(({ code, label }) => ({ value: code, text: label }))}
      />
      <Checkboxes
        {...apartBox}
        idPrefix={apartId}
        values={apart ? [apart] : []}
        items={[{ value: 'yes', text: 'It went apart from their main file' }]}
      />
    </>
  )
}
