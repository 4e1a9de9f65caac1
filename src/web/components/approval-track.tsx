import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'
import { TimeText } from './time-text.tsx'

/** One approval that the policy asks for. */
export interface ApprovalStep {
  /** As the school's policy calls the role. */
  readonly role: string
  /** Who decided, or whose turn it is. */
  readonly person?: string | undefined
  readonly state: 'approved' | 'changes_requested' | 'refused' | 'next' | 'later' | 'not_needed'
  readonly at?: Date | undefined
  /** In place of the state's usual word, where the way itself is shown and no post is on it. */
  readonly word?: string | undefined
  /** What was said, or why the step is there. */
  readonly note?: Child
}

export interface ApprovalTrackProps {
  readonly steps: readonly ApprovalStep[]
}

interface Look {
  readonly icon: IconName
  readonly word: string
}

const LOOKS: Readonly<Record<ApprovalStep['state'], Look>> = {
  approved: { icon: 'check', word: 'Approved' },
  changes_requested: { icon: 'back', word: 'Asked for changes' },
  refused: { icon: 'close', word: 'Refused' },
  next: { icon: 'clock', word: 'Next to decide' },
  later: { icon: 'clock', word: 'After that' },
  not_needed: { icon: 'arrow', word: 'Not needed' },
}

/** Who approved, who is next and who comes after. */
export function ApprovalTrack({ steps }: ApprovalTrackProps) {
  return (
    <ol class="gp-track">
      {steps.map((step) => (
        <li
          class={`gp-track__step gp-track__step--${step.state}`}
          aria-current={step.state === 'next' ? 'step' : undefined}
        >
          <span class="gp-track__dot">
            <Icon name={LOOKS[step.state].icon} />
          </span>
          <div class="gp-track__text">
            <p class="gp-track__role">
              {step.role}
              <span class="gp-track__state">{step.word ?? LOOKS[step.state].word}</span>
            </p>
            {step.person || step.at ? (
              <p class="gp-track__who">
                {step.person}
                {step.person && step.at ? ', ' : null}
                {step.at ? <TimeText at={step.at} /> : null}
              </p>
            ) : null}
            {step.note ? <div class="gp-track__note">{step.note}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}
