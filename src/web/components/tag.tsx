import type { Child } from 'hono/jsx'
import { classNames, type ElementProps } from './attributes.ts'

/** What a tag's colour says. The words must say it too. */
export const TAG_COLOURS = ['grey', 'green', 'yellow', 'red', 'turquoise', 'purple'] as const
export type TagColour = (typeof TAG_COLOURS)[number]

export interface TagProps extends ElementProps {
  readonly colour?: TagColour | undefined
  readonly children?: Child
}

/** The status of something, in a word or two. */
export function Tag({ colour, children, ...element }: TagProps) {
  return (
    <strong
      class={classNames('govuk-tag', colour && `govuk-tag--${colour}`, element.class)}
      {...element.attributes}
    >
      {children}
    </strong>
  )
}
