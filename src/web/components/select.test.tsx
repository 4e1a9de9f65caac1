import { fieldProps, type GovukField } from '../../../test/support/govuk-fields.ts'
import { matchesGovukFixtures } from '../../../test/support/govuk-fixtures.ts'
import type { Attributes } from './attributes.ts'
import { Select } from './select.tsx'

interface Options extends GovukField {
  readonly value?: string | number
  readonly items?: readonly {
    readonly value?: string | number
    readonly text: string
    readonly selected?: boolean
    readonly disabled?: boolean
    readonly attributes?: Attributes
  }[]
}

function chosen({ items, value }: Options): string | undefined {
  const item = items?.find((entry) => entry?.selected)
  const said = item ? (item.value ?? item.text) : value
  return said === undefined ? undefined : String(said)
}

matchesGovukFixtures<Options>('select', {
  render: (options) => (
    <Select
      {...fieldProps(options)}
      value={chosen(options)}
      items={(options.items ?? []).filter(Boolean).map((item) => ({
        value: item.value === undefined ? undefined : String(item.value),
        text: item.text,
        disabled: item.disabled,
        attributes: item.attributes,
      }))}
    />
  ),
  leftOut: {
    'item selected overrides value': 'the chosen item is named once, by the value of the whole',
  },
})
