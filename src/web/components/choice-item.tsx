import type { Child } from 'hono/jsx'
import { type Attributes, classNames, idList } from './attributes.ts'
import { Hint } from './hint.tsx'
import { Label } from './label.tsx'

/** One checkbox or radio button. */
export interface Choice {
  readonly value: string
  readonly text: Child
  readonly id?: string | undefined
  /** Checkboxes only, where each sends a name of its own. */
  readonly name?: string | undefined
  readonly hint?: Child
  readonly checked?: boolean | undefined
  readonly disabled?: boolean | undefined
  /** Shown below while this is chosen, with no script needed. */
  readonly conditional?: Child
  /** Checkboxes only: choosing this one clears the others ("none of these"). */
  readonly exclusive?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

/** A word between two groups of choices, such as "or". */
export interface ChoiceDivider {
  readonly divider: string
}

interface ChoiceItemProps {
  readonly block: 'govuk-checkboxes' | 'govuk-radios'
  readonly type: 'checkbox' | 'radio'
  readonly id: string
  readonly name: string
  readonly item: Choice
  readonly checked: boolean
  readonly describedBy?: string | undefined
}

/** Only the first id has no number, so that the error summary can link to it by the field's name. */
export function choiceId(prefix: string, index: number, item: Choice): string {
  return item.id ?? (index === 0 ? prefix : `${prefix}-${index + 1}`)
}

/** The control, its label and hint, and what appears below once it is chosen. */
export function ChoiceItem({ block, type, id, name, item, checked, ...props }: ChoiceItemProps) {
  const hintId = item.hint ? `${id}-item-hint` : undefined
  return (
    <>
      <div class={`${block}__item`}>
        <input
          class={`${block}__input`}
          id={id}
          name={name}
          type={type}
          value={item.value}
          checked={checked}
          disabled={item.disabled}
          data-aria-controls={item.conditional ? `conditional-${id}` : undefined}
          data-behaviour={item.exclusive ? 'exclusive' : undefined}
          aria-describedby={idList(props.describedBy, hintId)}
          {...item.attributes}
        />
        <Label for={id} class={`${block}__label`}>
          {item.text}
        </Label>
        {item.hint ? (
          <Hint id={hintId} class={`${block}__hint`}>
            {item.hint}
          </Hint>
        ) : null}
      </div>
      {item.conditional ? (
        <div
          class={classNames(`${block}__conditional`, !checked && `${block}__conditional--hidden`)}
          id={`conditional-${id}`}
        >
          {item.conditional}
        </div>
      ) : null}
    </>
  )
}
