import {
  content,
  type GovukText,
  matchesGovukFixtures,
} from '../../../test/support/govuk-fixtures.ts'
import { NotificationBanner, type NotificationBannerProps } from './notification-banner.tsx'

interface Options extends GovukText, Pick<NotificationBannerProps, 'titleId' | 'role'> {
  readonly type?: string
  readonly titleText?: string
  readonly titleHtml?: string
  readonly titleHeadingLevel?: 2 | 3 | 4
  readonly disableAutoFocus?: boolean
}

matchesGovukFixtures<Options>('notification-banner', {
  render: (options) => (
    <NotificationBanner
      type={options.type === 'success' ? 'success' : undefined}
      title={options.titleHtml ? content({ html: options.titleHtml }) : options.titleText}
      titleId={options.titleId}
      titleLevel={options.titleHeadingLevel}
      text={options.html ? undefined : options.text}
      role={options.role}
      disableAutoFocus={options.disableAutoFocus}
      class={options.classes}
      attributes={options.attributes}
    >
      {options.html ? content(options) : undefined}
    </NotificationBanner>
  ),
  leftOut: {},
})
