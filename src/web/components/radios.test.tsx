import { choiceProps, type GovukChoices } from '../../../test/support/govuk-fields.ts'
import { matchesGovukFixtures } from '../../../test/support/govuk-fixtures.ts'
import { choiceItems, type GovukChoice } from '../../../test/support/govuk-items.ts'
import { Radios } from './radios.tsx'

interface Options extends GovukChoices {
  readonly name: string
  readonly idPrefix?: string
  readonly items: readonly GovukChoice[]
  readonly value?: string
}

matchesGovukFixtures<Options>('radios', {
  render: (options) => (
    <Radios
      {...choiceProps(options)}
      name={options.name}
      idPrefix={options.idPrefix}
      value={options.value}
      items={choiceItems(options.items)}
    />
  ),
  leftOut: {
    'with falsy items': 'our lists have no holes',
    'label with classes': 'the label of a choice has no class or attributes of its own',
    'label with attributes': 'the label of a choice has no class or attributes of its own',
    'fieldset params': 'the fieldset has no attributes of its own',
  },
})
