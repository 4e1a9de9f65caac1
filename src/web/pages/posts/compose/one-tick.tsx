import { ErrorMessage } from '../../../components/error-message.tsx'

export interface OneTickProps {
  readonly name: string
  readonly checked: boolean
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly children: string
}

/** One thing to say yes to. */
export function OneTick({ name, checked, hint, error, children }: OneTickProps) {
  const hintId = hint ? `${name}-hint` : undefined
  const errorId = error ? `${name}-error` : undefined
  return (
    <div class={error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      {error && errorId ? <ErrorMessage id={errorId}>{error}</ErrorMessage> : null}
      <div class="govuk-checkboxes govuk-checkboxes--small">
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            id={name}
            name={name}
            type="checkbox"
            value="yes"
            checked={checked}
            aria-describedby={[errorId, hintId].filter(Boolean).join(' ') || undefined}
          />
          <label class="govuk-label govuk-checkboxes__label" for={name}>
            {children}
          </label>
          {hint ? (
            <div id={hintId} class="govuk-hint govuk-checkboxes__hint">
              {hint}
            </div>
          ) : null}
        </div>
      </div>
    </div>
  )
}
