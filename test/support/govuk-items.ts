import type { Attributes } from '../../src/web/components/attributes.ts'
import type { Choice, ChoiceDivider } from '../../src/web/components/choice-item.tsx'
import { content, type GovukText } from './govuk-fixtures.ts'

/** One checkbox or radio button in a fixture. */
export interface GovukChoice extends GovukText {
  readonly value: string
  readonly id?: string
  readonly name?: string
  readonly divider?: string
  readonly hint?: GovukText
  readonly checked?: boolean
  readonly disabled?: boolean
  readonly conditional?: GovukText
  readonly behaviour?: string
  readonly attributes?: Readonly<Record<string, string>>
}

/** Our items for those of a fixture. */
export function choiceItems(items: readonly GovukChoice[]): readonly (Choice | ChoiceDivider)[] {
  return items.filter(Boolean).map((item) => {
    if (item.divider) return { divider: item.divider }
    const attributes: Attributes | undefined = item.attributes
    return {
      value: item.value,
      text: content(item),
      id: item.id,
      name: item.name,
      hint: content(item.hint),
      checked: item.checked,
      disabled: item.disabled,
      conditional: content(item.conditional),
      exclusive: item.behaviour === 'exclusive',
      attributes,
    }
  })
}
