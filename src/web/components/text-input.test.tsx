import { fieldProps, type GovukField } from '../../../test/support/govuk-fields.ts'
import {
  content,
  type GovukText,
  matchesGovukFixtures,
} from '../../../test/support/govuk-fixtures.ts'
import { TextInput, type TextInputProps } from './text-input.tsx'

type Passed =
  | 'value'
  | 'type'
  | 'inputmode'
  | 'autocomplete'
  | 'autocapitalize'
  | 'spellcheck'
  | 'pattern'
  | 'disabled'

interface Options extends GovukField, Pick<TextInputProps, Passed> {
  readonly prefix?: GovukText
  readonly suffix?: GovukText
  readonly inputWrapper?: GovukText
}

matchesGovukFixtures<Options>('input', {
  render: (options) => (
    <TextInput
      {...fieldProps(options)}
      value={options.value}
      type={options.type}
      inputmode={options.inputmode}
      autocomplete={options.autocomplete}
      autocapitalize={options.autocapitalize}
      spellcheck={options.spellcheck}
      pattern={options.pattern}
      disabled={options.disabled}
      prefix={content(options.prefix)}
      suffix={content(options.suffix)}
      wrapperClass={options.inputWrapper?.classes}
    />
  ),
  leftOut: {
    'with prefix with classes': 'an affix has no class or attributes of its own',
    'with prefix with attributes': 'an affix has no class or attributes of its own',
    'with suffix with classes': 'an affix has no class or attributes of its own',
    'with suffix with attributes': 'an affix has no class or attributes of its own',
    'with customised input wrapper': 'the wrapper has a class, but no attributes',
  },
})
