import {
  content,
  type GovukText,
  matchesGovukFixtures,
} from '../../../test/support/govuk-fixtures.ts'
import { WarningText } from './warning-text.tsx'

interface Options extends GovukText {
  readonly id?: string
}

matchesGovukFixtures<Options>('warning-text', {
  render: (options) => (
    <WarningText class={options.classes} attributes={options.attributes}>
      {content(options)}
    </WarningText>
  ),
  leftOut: { 'icon fallback text only': 'the word before the text is always "Warning"' },
})
