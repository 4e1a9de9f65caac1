import {
  content,
  type GovukText,
  matchesGovukFixtures,
} from '../../../test/support/govuk-fixtures.ts'
import { Panel } from './panel.tsx'

const interruption = 'a page that must be confirmed is our Confirm, not a panel'

interface Options extends GovukText {
  readonly titleText?: string
  readonly titleHtml?: string
  readonly headingLevel?: 1 | 2 | 3
}

matchesGovukFixtures<Options>('panel', {
  render: (options) => (
    <Panel
      title={options.titleHtml ? content({ html: options.titleHtml }) : options.titleText}
      headingLevel={options.headingLevel}
      class={options.classes}
      attributes={options.attributes}
    >
      {content(options)}
    </Panel>
  ),
  leftOut: {
    interruption,
    'interruption-with-content-with-long-line-length': interruption,
    'interruption-with-headings-content-and-lists': interruption,
    'interruption with custom classes': interruption,
    'interruption, with actions classes and attributes': interruption,
    'interruption, submit action': interruption,
    'interruption, button link': interruption,
    'interruption, no actions': interruption,
    'interruption, no actions items': interruption,
  },
})
