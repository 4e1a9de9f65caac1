import {
  content,
  type GovukText,
  matchesGovukFixtures,
} from '../../../test/support/govuk-fixtures.ts'
import { Button, type ButtonProps } from './button.tsx'

interface Options extends GovukText, Pick<ButtonProps, 'href' | 'name' | 'value' | 'id' | 'type'> {
  readonly disabled?: boolean
  readonly preventDoubleClick?: boolean
}

matchesGovukFixtures<Options>('button', {
  render: ({ href, name, value, id, type, disabled, preventDoubleClick, ...options }) => (
    <Button
      {...{ href, name, value, id, type, disabled, preventDoubleClick }}
      class={options.classes}
      attributes={options.attributes}
    >
      {content(options)}
    </Button>
  ),
  leftOut: {
    start: 'we have no start page, so no start button',
    'start link': 'we have no start page, so no start button',
    'start link with html': 'we have no start page, so no start button',
  },
})
