import {
  content,
  type GovukText,
  matchesGovukFixtures,
} from '../../../test/support/govuk-fixtures.ts'
import { Breadcrumbs } from './breadcrumbs.tsx'

interface Options extends GovukText {
  readonly items: readonly (GovukText & { readonly href?: string })[]
  readonly collapseOnMobile?: boolean
  readonly labelText?: string
}

matchesGovukFixtures<Options>('breadcrumbs', {
  render: (options) => (
    <Breadcrumbs
      items={options.items.map((item) => ({
        text: content(item),
        href: item.href,
        attributes: item.attributes,
      }))}
      collapseOnMobile={options.collapseOnMobile}
      label={options.labelText}
      class={options.classes}
      attributes={options.attributes}
    />
  ),
  leftOut: {},
})
