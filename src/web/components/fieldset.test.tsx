import { choiceProps, type GovukChoices } from '../../../test/support/govuk-fields.ts'
import {
  content,
  type GovukText,
  matchesGovukFixtures,
} from '../../../test/support/govuk-fixtures.ts'
import { Fieldset } from './fieldset.tsx'

interface Options extends GovukText {
  readonly legend?: NonNullable<GovukChoices['fieldset']>['legend']
  readonly describedBy?: string
  readonly role?: 'group'
}

matchesGovukFixtures<Options>('fieldset', {
  render: (options) => {
    const fieldset = options.legend ? { legend: options.legend } : {}
    const { legend, legendSize, legendIsHeading } = choiceProps({ fieldset })
    return (
      <Fieldset
        {...{ legend, legendSize, legendIsHeading }}
        describedBy={options.describedBy}
        role={options.role}
        class={options.classes}
        attributes={options.attributes}
      >
        {content(options)}
      </Fieldset>
    )
  },
  leftOut: { 'legend classes': 'a legend has a size, but no class of its own' },
})
