import type { Child } from 'hono/jsx'
import { classNames, type ElementProps } from './attributes.ts'

export interface NotificationBannerProps extends ElementProps {
  readonly type?: 'success' | undefined
  /** "Important", or "Success" for a success, unless given. */
  readonly title?: Child
  readonly titleId?: string | undefined
  readonly titleLevel?: 2 | 3 | 4 | undefined
  /** One line; anything longer goes into `children`. */
  readonly text?: Child
  readonly role?: 'alert' | 'region' | undefined
  readonly disableAutoFocus?: boolean | undefined
  readonly children?: Child
}

/** News that is not about the task on the page. */
export function NotificationBanner(props: NotificationBannerProps) {
  const success = props.type === 'success'
  const titleId = props.titleId ?? 'govuk-notification-banner-title'
  const Heading = `h${props.titleLevel ?? 2}` as const
  const role = props.role ?? (success ? 'alert' : 'region')
  const landmark = { role, 'aria-labelledby': titleId }
  return (
    <div
      class={classNames(
        'govuk-notification-banner',
        success && 'govuk-notification-banner--success',
        props.class,
      )}
      {...landmark}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={props.disableAutoFocus}
      {...props.attributes}
    >
      <div class="govuk-notification-banner__header">
        <Heading class="govuk-notification-banner__title" id={titleId}>
          {props.title ?? (success ? 'Success' : 'Important')}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {props.text ? <p class="govuk-notification-banner__heading">{props.text}</p> : null}
        {props.children}
      </div>
    </div>
  )
}
