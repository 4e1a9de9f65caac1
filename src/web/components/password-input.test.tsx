import { fieldProps, type GovukField } from '../../../test/support/govuk-fields.ts'
import { matchesGovukFixtures } from '../../../test/support/govuk-fixtures.ts'
import { PasswordInput } from './password-input.tsx'

interface Options extends GovukField {
  readonly autocomplete?: 'current-password' | 'new-password'
  readonly disabled?: boolean
}

matchesGovukFixtures<Options>('password-input', {
  render: (options) => (
    <PasswordInput
      {...fieldProps(options)}
      autocomplete={options.autocomplete}
      disabled={options.disabled}
    />
  ),
  leftOut: {
    value: 'a password is never sent back to the page',
    'with translations': 'every page is in English, in the words of the component',
  },
})
