import type { Child } from 'hono/jsx'
import { classNames, type ElementProps } from './attributes.ts'

export interface ButtonProps extends ElementProps {
  readonly children?: Child
  /** `primary` unless given: one on a page. */
  readonly kind?: 'primary' | 'secondary' | 'warning' | 'inverse' | undefined
  /** Makes it a link that looks like a button: for going somewhere, never for changing something. */
  readonly href?: string | undefined
  readonly type?: 'submit' | 'button' | 'reset' | undefined
  readonly name?: string | undefined
  readonly value?: string | undefined
  readonly id?: string | undefined
  readonly disabled?: boolean | undefined
  readonly preventDoubleClick?: boolean | undefined
}

/** A button, or with `href` a link that looks like one. */
export function Button({ children, kind = 'primary', href, ...props }: ButtonProps) {
  const common = {
    class: classNames('govuk-button', kind !== 'primary' && `govuk-button--${kind}`, props.class),
    'data-module': 'govuk-button',
    id: props.id,
    ...props.attributes,
  }
  if (href !== undefined) {
    return (
      <a href={href} {...{ role: 'button', draggable: 'false', ...common }}>
        {children}
      </a>
    )
  }
  return (
    <button
      type={props.type ?? 'submit'}
      name={props.name}
      value={props.value}
      disabled={props.disabled}
      aria-disabled={props.disabled ? 'true' : undefined}
      data-prevent-double-click={props.preventDoubleClick}
      {...common}
    >
      {children}
    </button>
  )
}
