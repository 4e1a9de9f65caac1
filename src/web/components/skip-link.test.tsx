import {
  content,
  type GovukText,
  matchesGovukFixtures,
} from '../../../test/support/govuk-fixtures.ts'
import { SkipLink } from './skip-link.tsx'

interface Options extends GovukText {
  readonly href?: string
}

matchesGovukFixtures<Options>('skip-link', {
  render: (options) => (
    <SkipLink href={options.href} class={options.classes} attributes={options.attributes}>
      {content(options)}
    </SkipLink>
  ),
  leftOut: {},
})
