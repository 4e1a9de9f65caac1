import { classNames } from './attributes.ts'
import { Hint } from './hint.tsx'
import { Textarea, type TextareaProps } from './textarea.tsx'

export interface CharacterCountProps extends Omit<TextareaProps, 'after'> {
  /** The most that may be entered. */
  readonly limit: number
  /** `characters` counts what people see as one; `length`, the default, counts UTF-16 units. */
  readonly counts?: 'length' | 'characters' | 'words' | undefined
  /** Per cent of the limit after which the count is shown. */
  readonly threshold?: number | undefined
}

/** A box for several lines with a limit; the count runs along where scripts are allowed. */
export function CharacterCount({ limit, counts, threshold, ...field }: CharacterCountProps) {
  const id = field.id ?? field.name
  return (
    <Textarea
      {...field}
      class={classNames('govuk-js-character-count', field.class)}
      describedBy={classNames(`${id}-info`, field.describedBy)}
      groupClass={classNames('govuk-character-count', field.groupClass)}
      groupAttributes={{
        'data-module': 'govuk-character-count',
        'data-maxlength': limit,
        'data-threshold': threshold,
        'data-count-type': counts,
        ...field.groupAttributes,
      }}
      after={
        <Hint id={`${id}-info`} class="govuk-character-count__message">
          You can enter up to {limit} {counts === 'words' ? 'words' : 'characters'}
        </Hint>
      }
    />
  )
}
