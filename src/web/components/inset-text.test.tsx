import {
  content,
  type GovukText,
  matchesGovukFixtures,
} from '../../../test/support/govuk-fixtures.ts'
import { InsetText } from './inset-text.tsx'

interface Options extends GovukText {
  readonly id?: string
}

matchesGovukFixtures<Options>('inset-text', {
  render: (options) => (
    <InsetText id={options.id} class={options.classes} attributes={options.attributes}>
      {content(options)}
    </InsetText>
  ),
  leftOut: {},
})
