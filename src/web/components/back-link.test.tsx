import {
  content,
  type GovukText,
  matchesGovukFixtures,
} from '../../../test/support/govuk-fixtures.ts'
import { BackLink } from './back-link.tsx'

interface Options extends GovukText {
  readonly href?: string
}

matchesGovukFixtures<Options>('back-link', {
  render: (options) => (
    <BackLink href={options.href ?? '#'} class={options.classes} attributes={options.attributes}>
      {content(options)}
    </BackLink>
  ),
  leftOut: {},
})
