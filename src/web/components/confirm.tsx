import type { Child } from 'hono/jsx'
import { Button } from './button.tsx'
import { ButtonGroup } from './button-group.tsx'
import { Icon } from './icon.tsx'

export interface ConfirmProps {
  /** Where the form goes; the answer is always sent with POST. */
  readonly action: string
  /** Hidden fields: the record's version, what is to be done. */
  readonly fields?: Readonly<Record<string, string>> | undefined
  /** What will happen, each in a sentence. */
  readonly consequences: readonly Child[]
  /** Says what it does: "Take the post down", never "OK". */
  readonly confirmLabel: Child
  readonly cancelHref: string
  readonly cancelLabel?: Child
  /** A `warning` cannot be undone. */
  readonly kind?: 'plain' | 'warning' | undefined
  /** Further fields, such as the reason. */
  readonly children?: Child
}

/** The body of a page that asks before something is done. The question is the page's heading. */
export function Confirm({ kind = 'plain', ...props }: ConfirmProps) {
  return (
    <form class={`gp-confirm gp-confirm--${kind}`} method="post" action={props.action}>
      {Object.entries(props.fields ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <ul class="gp-confirm__consequences">
        {props.consequences.map((consequence) => (
          <li>
            <Icon name="arrow" />
            <span>{consequence}</span>
          </li>
        ))}
      </ul>
      {props.children}
      <ButtonGroup>
        <Button kind={kind === 'warning' ? 'warning' : 'primary'} preventDoubleClick>
          {props.confirmLabel}
        </Button>
        <a class="govuk-link" href={props.cancelHref}>
          {props.cancelLabel ?? 'No, go back'}
        </a>
      </ButtonGroup>
    </form>
  )
}
