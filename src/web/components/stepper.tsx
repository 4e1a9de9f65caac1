import type { Child } from 'hono/jsx'
import { classNames } from './attributes.ts'
import { Icon } from './icon.tsx'

export interface Step {
  readonly text: Child
  readonly state: 'done' | 'current' | 'to_do'
  /** Back to a step that is done. */
  readonly href?: string | undefined
}

export interface StepperProps {
  readonly steps: readonly Step[]
  readonly label: string
}

const WORDS = { done: 'Done', current: 'You are here', to_do: 'Still to do' } as const

/** How far along a journey of several pages the reader is. */
export function Stepper({ steps, label }: StepperProps) {
  return (
    <nav
      class={classNames('gp-stepper', steps.length > 5 && 'gp-stepper--many')}
      aria-label={label}
    >
      <ol class="gp-stepper__list">
        {steps.map((step, index) => (
          <li
            class={`gp-stepper__step gp-stepper__step--${step.state}`}
            aria-current={step.state === 'current' ? 'step' : undefined}
          >
            <span class="gp-stepper__dot" aria-hidden="true">
              {step.state === 'done' ? <Icon name="check" /> : index + 1}
            </span>
            <span class="gp-stepper__text">
              {step.href && step.state === 'done' ? (
                <a class="govuk-link govuk-link--no-visited-state" href={step.href}>
                  {step.text}
                </a>
              ) : (
                step.text
              )}
              <span class="govuk-visually-hidden">: {WORDS[step.state]}</span>
            </span>
          </li>
        ))}
      </ol>
    </nav>
  )
}
