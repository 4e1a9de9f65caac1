import type { Child } from 'hono/jsx'
import { type Attributes, classNames, type ElementProps } from './attributes.ts'

/** A place to go. */
export interface NavigationLink {
  readonly text: Child
  /** Left out for a place that is named but cannot be opened. */
  readonly href?: string | undefined
  /** This very page. */
  readonly current?: boolean | undefined
  /** The part of the product that this page belongs to. */
  readonly active?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

export interface ServiceNavigationProps extends ElementProps {
  readonly items: readonly NavigationLink[]
  readonly serviceName?: Child
  readonly serviceHref?: string | undefined
  readonly label?: string | undefined
  readonly navigationLabel?: string | undefined
  readonly navigationClass?: string | undefined
  readonly navigationId?: string | undefined
  /**
   * On a phone, fold the links behind a button with this text. The browser opens and closes them
   * (`popover`), so no script is needed; a browser that cannot shows the links at once.
   */
  readonly menu?: string | undefined
}

interface ItemProps {
  readonly item: NavigationLink
}

function Item({ item }: ItemProps) {
  const here = item.current || item.active
  const current = here ? (item.current ? 'page' : 'true') : undefined
  const text = here ? (
    <strong class="govuk-service-navigation__active-fallback">{item.text}</strong>
  ) : (
    item.text
  )
  return (
    <li
      class={classNames(
        'govuk-service-navigation__item',
        here && 'govuk-service-navigation__item--active',
      )}
    >
      {item.href ? (
        <a
          class="govuk-service-navigation__link"
          href={item.href}
          aria-current={current}
          {...item.attributes}
        >
          {text}
        </a>
      ) : (
        <span class="govuk-service-navigation__text" aria-current={current}>
          {text}
        </span>
      )}
    </li>
  )
}

function ServiceName({ serviceName, serviceHref }: ServiceNavigationProps) {
  if (!serviceName) return null
  return (
    <span class="govuk-service-navigation__service-name">
      {serviceHref ? (
        <a href={serviceHref} class="govuk-service-navigation__link">
          {serviceName}
        </a>
      ) : (
        <span class="govuk-service-navigation__text">{serviceName}</span>
      )}
    </span>
  )
}

function Links({ items, menu, navigationId = 'navigation', ...props }: ServiceNavigationProps) {
  return (
    <nav
      aria-label={props.navigationLabel ?? 'Menu'}
      class={classNames('govuk-service-navigation__wrapper', props.navigationClass)}
    >
      {menu ? (
        <button type="button" class="gp-menu-button" popovertarget={navigationId}>
          {menu}
        </button>
      ) : null}
      <ul
        class="govuk-service-navigation__list"
        id={navigationId}
        popover={menu ? 'auto' : undefined}
      >
        {items.map((item) => (
          <Item item={item} />
        ))}
      </ul>
    </nav>
  )
}

/** The ways to the main parts of the product. */
export function ServiceNavigation(props: ServiceNavigationProps) {
  const common = {
    class: classNames('govuk-service-navigation', props.class),
    'data-module': 'govuk-service-navigation',
    ...props.attributes,
  }
  const inner = (
    <div class="govuk-width-container">
      <div class="govuk-service-navigation__container">
        <ServiceName {...props} />
        {props.items.length > 0 ? <Links {...props} /> : null}
      </div>
    </div>
  )
  return props.serviceName ? (
    <section aria-label={props.label ?? 'Service information'} {...common}>
      {inner}
    </section>
  ) : (
    <div {...common}>{inner}</div>
  )
}
