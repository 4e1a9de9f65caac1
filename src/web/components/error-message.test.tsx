import {
  content,
  type GovukText,
  matchesGovukFixtures,
} from '../../../test/support/govuk-fixtures.ts'
import { ErrorMessage } from './error-message.tsx'

interface Options extends GovukText {
  readonly id?: string
}

matchesGovukFixtures<Options>('error-message', {
  render: (options) => (
    <ErrorMessage id={options.id} class={options.classes} attributes={options.attributes}>
      {content(options)}
    </ErrorMessage>
  ),
  leftOut: {
    translated: 'every page is in English, so the word before the message is always "Error"',
    'with visually hidden text': 'the word before the message is always "Error"',
    'visually hidden text removed': 'the word before the message is always "Error"',
  },
})
