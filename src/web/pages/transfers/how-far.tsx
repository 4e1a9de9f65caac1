import { londonDate } from '../../../domain/london-time.ts'
import type { TransferRecord } from '../../../domain/transfers/index.ts'
import type { TransferState } from '../../../vocabulary/transfers.ts'
import { InsetText } from '../../components/inset-text.tsx'
import { Stepper } from '../../components/stepper.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { WarningText } from '../../components/warning-text.tsx'
import { standsLate } from './state-tag.tsx'

const WAY = ['Choose', 'Look through it', 'Hand it over', 'Receipt'] as const

/** How many stretches lie behind; undefined where the way was left. */
const BEHIND: Readonly<Record<TransferState, number | undefined>> = {
  draft: 0,
  prepared: 1,
  ready: 2,
  handed_over: 3,
  received: 4,
  closed: 4,
  nothing: undefined,
  withdrawn: undefined,
}

const LEFT: Readonly<Partial<Record<TransferState, string>>> = {
  nothing: 'The next school was told that there is no file. Nothing more is to be done.',
  withdrawn: 'It was withdrawn. Nothing went.',
}

/** How far a file has come, and what is late. */
export function HowFar({ record, now }: { readonly record: TransferRecord; readonly now: Date }) {
  const { state, dueOn, chaseOn } = record
  const behind = BEHIND[state]
  if (behind === undefined) return <InsetText>{LEFT[state]}</InsetText>
  return (
    <>
      <Stepper
        label="How far it has come"
        steps={WAY.map((text, nth) => ({
          text,
          state: nth < behind ? 'done' : nth === behind ? 'current' : 'to_do',
        }))}
      />
      {standsLate(record, londonDate(now)) ? (
        <WarningText>
          {state === 'handed_over' ? (
            'Nobody has confirmed that it came. Ask the next school for its receipt today.'
          ) : (
            <>
              It was due on <TimeText at={dueOn} show="day" />. Hand it over as soon as you can.
            </>
          )}
        </WarningText>
      ) : chaseOn ? (
        <InsetText>
          If nobody has confirmed it by <TimeText at={chaseOn} show="day" />, it stands on your home
          page to be asked for.
        </InsetText>
      ) : null}
    </>
  )
}
