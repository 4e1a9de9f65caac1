import {
  content,
  type GovukText,
  matchesGovukFixtures,
} from '../../../test/support/govuk-fixtures.ts'
import { Hint } from './hint.tsx'

interface Options extends GovukText {
  readonly id?: string
}

matchesGovukFixtures<Options>('hint', {
  render: (options) => (
    <Hint id={options.id} class={options.classes} attributes={options.attributes}>
      {content(options)}
    </Hint>
  ),
  leftOut: {},
})
