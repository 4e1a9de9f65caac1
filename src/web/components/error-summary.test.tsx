import {
  content,
  type GovukText,
  matchesGovukFixtures,
} from '../../../test/support/govuk-fixtures.ts'
import { ErrorSummary } from './error-summary.tsx'

interface Options extends GovukText {
  readonly titleText?: string
  readonly titleHtml?: string
  readonly descriptionText?: string
  readonly descriptionHtml?: string
  readonly disableAutoFocus?: boolean
  readonly errorList?: readonly (GovukText & { readonly href?: string })[]
}

const pair = (text?: string, html?: string) =>
  content({ ...(text !== undefined && { text }), ...(html !== undefined && { html }) })

matchesGovukFixtures<Options>('error-summary', {
  render: (options) => (
    <ErrorSummary
      title={pair(options.titleText, options.titleHtml)}
      description={pair(options.descriptionText, options.descriptionHtml)}
      errors={(options.errorList ?? []).map((error) => ({
        text: content(error),
        href: error.href,
      }))}
      disableAutoFocus={options.disableAutoFocus}
      class={options.classes}
      attributes={options.attributes}
    />
  ),
  leftOut: { 'error list with attributes': 'a link to a field needs no attributes' },
})
