import type { Child } from 'hono/jsx'
import { type Attributes, classNames, idList, type TextSize } from './attributes.ts'
import { ErrorMessage } from './error-message.tsx'
import { Fieldset } from './fieldset.tsx'
import { Hint } from './hint.tsx'

/** What every question with several controls takes. */
export interface ChoiceGroupProps {
  /** The question. Left out only where a heading already asks it. */
  readonly legend?: Child
  readonly legendSize?: TextSize | undefined
  readonly legendIsHeading?: boolean | undefined
  readonly hint?: Child
  readonly error?: Child
  readonly describedBy?: string | undefined
  /** Class of the element around the controls. */
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly groupClass?: string | undefined
  readonly fieldsetClass?: string | undefined
}

interface FrameProps {
  readonly id: string
  readonly group: ChoiceGroupProps
  readonly role?: 'group' | undefined
  readonly children?: Child
}

/** Ids of what describes the question, in the order they are read out. */
export function choiceDescribedBy(id: string, group: ChoiceGroupProps): string | undefined {
  const hint = Boolean(group.hint) && `${id}-hint`
  const error = Boolean(group.error) && `${id}-error`
  return idList(group.describedBy, hint, error)
}

/** Legend, hint and error around several controls. */
export function ChoiceFrame({ id, group, role, children }: FrameProps) {
  const inner = (
    <>
      {group.hint ? <Hint id={`${id}-hint`}>{group.hint}</Hint> : null}
      {group.error ? <ErrorMessage id={`${id}-error`}>{group.error}</ErrorMessage> : null}
      {children}
    </>
  )
  return (
    <div
      class={classNames(
        'govuk-form-group',
        Boolean(group.error) && 'govuk-form-group--error',
        group.groupClass,
      )}
    >
      {group.legend ? (
        <Fieldset
          legend={group.legend}
          legendSize={group.legendSize}
          legendIsHeading={group.legendIsHeading}
          describedBy={choiceDescribedBy(id, group)}
          class={group.fieldsetClass}
          role={role}
        >
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </div>
  )
}
