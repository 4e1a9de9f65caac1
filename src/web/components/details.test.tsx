import {
  content,
  type GovukText,
  matchesGovukFixtures,
} from '../../../test/support/govuk-fixtures.ts'
import { Details } from './details.tsx'

interface Options extends GovukText {
  readonly id?: string
  readonly open?: boolean
  readonly summaryText?: string
  readonly summaryHtml?: string
}

matchesGovukFixtures<Options>('details', {
  render: (options) => (
    <Details
      summary={options.summaryHtml ? content({ html: options.summaryHtml }) : options.summaryText}
      id={options.id}
      open={options.open}
      class={options.classes}
      attributes={options.attributes}
    >
      {content(options)}
    </Details>
  ),
  leftOut: {},
})
