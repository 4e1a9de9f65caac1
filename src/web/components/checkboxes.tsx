import { classNames } from './attributes.ts'
import { ChoiceFrame, type ChoiceGroupProps, choiceDescribedBy } from './choice-group.tsx'
import { type Choice, type ChoiceDivider, ChoiceItem, choiceId } from './choice-item.tsx'

export interface CheckboxesProps extends ChoiceGroupProps {
  readonly name: string
  /** The `name` unless given. */
  readonly idPrefix?: string | undefined
  readonly items: readonly (Choice | ChoiceDivider)[]
  /** Values that are ticked; an item's own `checked` wins. */
  readonly values?: readonly string[] | undefined
  readonly small?: boolean | undefined
}

/** Choose any number. */
export function Checkboxes(props: CheckboxesProps) {
  const prefix = props.idPrefix ?? props.name
  const describedBy = props.legend ? undefined : choiceDescribedBy(prefix, props)
  return (
    <ChoiceFrame id={prefix} group={props}>
      <div
        class={classNames(
          'govuk-checkboxes',
          props.small && 'govuk-checkboxes--small',
          props.class,
        )}
        data-module="govuk-checkboxes"
        {...props.attributes}
      >
        {props.items.map((item, index) =>
          'divider' in item ? (
            <div class="govuk-checkboxes__divider">{item.divider}</div>
          ) : (
            <ChoiceItem
              block="govuk-checkboxes"
              type="checkbox"
              id={choiceId(prefix, index, item)}
              name={item.name ?? props.name}
              item={item}
              checked={item.checked ?? props.values?.includes(item.value) ?? false}
              describedBy={describedBy}
            />
          ),
        )}
      </div>
    </ChoiceFrame>
  )
}
