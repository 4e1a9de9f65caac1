import { choiceProps, type GovukChoices } from '../../../test/support/govuk-fields.ts'
import { matchesGovukFixtures } from '../../../test/support/govuk-fixtures.ts'
import { choiceItems, type GovukChoice } from '../../../test/support/govuk-items.ts'
import { Checkboxes } from './checkboxes.tsx'

interface Options extends GovukChoices {
  readonly name: string
  readonly idPrefix?: string
  readonly items: readonly GovukChoice[]
  readonly values?: readonly string[]
}

matchesGovukFixtures<Options>('checkboxes', {
  render: (options) => (
    <Checkboxes
      {...choiceProps(options)}
      name={options.name}
      idPrefix={options.idPrefix}
      values={options.values}
      items={choiceItems(options.items)}
    />
  ),
  leftOut: {
    'with falsy values': 'our lists have no holes',
    'with label classes': 'the label of a choice has no class or attributes of its own',
    'label with attributes': 'the label of a choice has no class or attributes of its own',
    'fieldset params': 'the fieldset has no attributes of its own',
  },
})
