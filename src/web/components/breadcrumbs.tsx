import type { Child } from 'hono/jsx'
import { type Attributes, classNames, type ElementProps } from './attributes.ts'

/** One step of the way here; the last one, the page itself, has no `href`. */
export interface Breadcrumb {
  readonly text: Child
  readonly href?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface BreadcrumbsProps extends ElementProps {
  readonly items: readonly Breadcrumb[]
  /** On a phone, only the first and the last step are shown. */
  readonly collapseOnMobile?: boolean | undefined
  readonly label?: string | undefined
}

/** The way to this page from the start. */
export function Breadcrumbs({ items, collapseOnMobile, label, ...element }: BreadcrumbsProps) {
  return (
    <nav
      class={classNames(
        'govuk-breadcrumbs',
        element.class,
        collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile',
      )}
      aria-label={label ?? 'Breadcrumb'}
      {...element.attributes}
    >
      <ol class="govuk-breadcrumbs__list">
        {items.map((item) =>
          item.href ? (
            <li class="govuk-breadcrumbs__list-item">
              <a class="govuk-breadcrumbs__link" href={item.href} {...item.attributes}>
                {item.text}
              </a>
            </li>
          ) : (
            <li class="govuk-breadcrumbs__list-item" aria-current="page">
              {item.text}
            </li>
          ),
        )}
      </ol>
    </nav>
  )
}
