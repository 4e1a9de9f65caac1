/** Further attributes for an element, such as the `data-` hooks of an island. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/** What the outermost element of nearly every component takes. */
export interface ElementProps {
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** Type sizes that labels, legends and captions come in. */
export type TextSize = 's' | 'm' | 'l' | 'xl'

/** Joins class names, leaving out those that do not hold. */
export function classNames(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}

/** Joins ids for `aria-describedby`; undefined when there is none, so that the attribute is left out. */
export function idList(...ids: readonly (string | false | undefined)[]): string | undefined {
  return classNames(...ids) || undefined
}
