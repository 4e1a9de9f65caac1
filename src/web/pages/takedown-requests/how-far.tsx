import type { TakedownSeen } from '../../../domain/takedown-requests/index.ts'
import type { TakedownRoute, TakedownState } from '../../../vocabulary/takedown-requests.ts'
import { InsetText } from '../../components/inset-text.tsx'
import { Stepper } from '../../components/stepper.tsx'
import { TimeText } from '../../components/time-text.tsx'

/** The way of each route, by what was done when a stretch of it lies behind. */
const WAYS: Readonly<Record<TakedownRoute, readonly string[]>> = {
  platform: ['Report it', 'Give it 48 hours', 'Ask a helpline', 'Gone'],
  person: ['Keep it', 'Look it through', 'Ask them', 'Hear them', 'Gone'],
}

/** How many stretches lie behind; undefined where the way was left. */
const BEHIND: Readonly<Record<TakedownState, number | undefined>> = {
  noted: 0,
  reported: 1,
  still_up: 2,
  declined: 2,
  escalated: 3,
  preserved: 1,
  checked: 2,
  requested: 3,
  objected: 3,
  appealed: 3,
  removed: 9,
  left_alone: undefined,
}

/** How far a request has come, and what is to be done now. */
export function HowFar({ seen, now }: { readonly seen: TakedownSeen; readonly now: Date }) {
  const behind = BEHIND[seen.state]
  if (behind === undefined)
    return <InsetText>It is left alone. Nothing more is to be done.</InsetText>
  return (
    <>
      <Stepper
        label="How far it has come"
        steps={WAYS[seen.route].map((text, place) => ({
          text,
          state: place < behind ? 'done' : place === behind ? 'current' : 'to_do',
        }))}
      />
      <Now seen={seen} now={now} />
    </>
  )
}

function Now({ seen, now }: { readonly seen: TakedownSeen; readonly now: Date }) {
  const { checkDueAt, state, matterId } = seen
  if (checkDueAt && checkDueAt <= now) {
    return (
      <InsetText>
        <strong>Look whether it is gone.</strong> It was to be looked at from{' '}
        <TimeText at={checkDueAt} /> on. Ask somebody who can see it anyway; do not join or follow
        anything to look.
      </InsetText>
    )
  }
  if (checkDueAt) {
    return (
      <InsetText>
        Look again from <TimeText at={checkDueAt} /> on. It stands on your home page then. If it is
        gone before, say so at once.
      </InsetText>
    )
  }
  const next = TO_DO[`${seen.route} ${state}`]
  if (!next) return null
  return (
    <InsetText>
      {next}{' '}
      {state === 'noted' ? (
        <a class="govuk-link" href={`/matters/${matterId}/evidence`}>
          Evidence of this matter
        </a>
      ) : null}
    </InsetText>
  )
}

/** What is to be done now, by route and state. */
const TO_DO: Readonly<Record<string, string>> = {
  'platform noted':
    'Keep it as evidence, report it to the platform, and then put the number of the report here.',
  'person noted':
    'Keep it as evidence first, as words or a picture. Nobody is asked for anything before.',
  'person preserved':
    'Read it once more: does it tell of danger, a crime or wrong-doing? Then it may be protected, and nobody may be asked to remove it. If in doubt, ask somebody who knows the law.',
  'person checked':
    'They may be asked now. Use the letter below or talk to them, and put on record that they were asked.',
  'person objected':
    'They said why not. Leave it alone, or tell them that they may appeal and put their appeal here.',
  'person appealed': 'Somebody other than whoever asked decides on the appeal.',
  'platform still_up': 'Ask a helpline below, or report it once more.',
  'platform declined': 'Ask a helpline below, or report it once more under another rule.',
}
