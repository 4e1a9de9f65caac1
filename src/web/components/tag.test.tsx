import {
  content,
  type GovukText,
  matchesGovukFixtures,
} from '../../../test/support/govuk-fixtures.ts'
import { Tag } from './tag.tsx'

interface Options extends GovukText {
  readonly id?: string
}

matchesGovukFixtures<Options>('tag', {
  render: (options) => (
    <Tag class={options.classes} attributes={options.attributes}>
      {content(options)}
    </Tag>
  ),
  leftOut: {},
})
