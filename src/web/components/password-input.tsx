import { classNames } from './attributes.ts'
import { Button } from './button.tsx'
import type { FieldProps } from './form-group.tsx'
import { TextInput } from './text-input.tsx'

export interface PasswordInputProps extends FieldProps {
  readonly autocomplete?: 'current-password' | 'new-password' | undefined
  readonly disabled?: boolean | undefined
}

/** A box for signing in. It takes no value: a password is never sent back to the page. */
export function PasswordInput({ autocomplete = 'current-password', ...field }: PasswordInputProps) {
  return (
    <TextInput
      {...field}
      type="password"
      autocomplete={autocomplete}
      autocapitalize="none"
      spellcheck={false}
      class={classNames('govuk-password-input__input govuk-js-password-input-input', field.class)}
      groupClass={classNames('govuk-password-input', field.groupClass)}
      groupAttributes={{ 'data-module': 'govuk-password-input', ...field.groupAttributes }}
      wrapperClass="govuk-password-input__wrapper"
      after={
        <Button
          type="button"
          kind="secondary"
          class="govuk-password-input__toggle govuk-js-password-input-toggle"
          attributes={{
            'aria-controls': field.id ?? field.name,
            'aria-label': 'Show password',
            hidden: true,
          }}
        >
          Show
        </Button>
      }
    />
  )
}
