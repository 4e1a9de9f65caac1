import { classNames } from './attributes.ts'
import { ChoiceFrame, type ChoiceGroupProps } from './choice-group.tsx'
import { type Choice, type ChoiceDivider, ChoiceItem, choiceId } from './choice-item.tsx'

export interface RadiosProps extends ChoiceGroupProps {
  readonly name: string
  /** The `name` unless given. */
  readonly idPrefix?: string | undefined
  readonly items: readonly (Omit<Choice, 'name' | 'exclusive'> | ChoiceDivider)[]
  /** The value that is chosen; an item's own `checked` wins. */
  readonly value?: string | undefined
  readonly small?: boolean | undefined
  /** Side by side: for two short answers, such as yes and no. */
  readonly inline?: boolean | undefined
}

/** Choose one. */
export function Radios(props: RadiosProps) {
  const prefix = props.idPrefix ?? props.name
  return (
    <ChoiceFrame id={prefix} group={props}>
      <div
        class={classNames(
          'govuk-radios',
          props.small && 'govuk-radios--small',
          props.inline && 'govuk-radios--inline',
          props.class,
        )}
        data-module="govuk-radios"
        {...props.attributes}
      >
        {props.items.map((item, index) =>
          'divider' in item ? (
            <div class="govuk-radios__divider">{item.divider}</div>
          ) : (
            <ChoiceItem
              block="govuk-radios"
              type="radio"
              id={choiceId(prefix, index, item)}
              name={props.name}
              item={item}
              checked={item.checked ?? (props.value !== undefined && item.value === props.value)}
            />
          ),
        )}
      </div>
    </ChoiceFrame>
  )
}
