import {
  content,
  type GovukText,
  matchesGovukFixtures,
} from '../../../test/support/govuk-fixtures.ts'
import { Label } from './label.tsx'

interface Options extends GovukText {
  readonly for?: string
  readonly isPageHeading?: boolean
}

matchesGovukFixtures<Options>('label', {
  render: (options) => (
    <Label
      for={options.for}
      isHeading={options.isPageHeading}
      class={options.classes}
      attributes={options.attributes}
    >
      {content(options)}
    </Label>
  ),
  leftOut: { empty: 'our fields must have a label, so we never leave one out' },
})
