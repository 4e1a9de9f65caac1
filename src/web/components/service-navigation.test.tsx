import { expect, test } from 'vitest'
import {
  content,
  type GovukText,
  matchesGovukFixtures,
} from '../../../test/support/govuk-fixtures.ts'
import { ServiceNavigation } from './service-navigation.tsx'

interface Options extends GovukText {
  readonly serviceName?: string
  readonly serviceUrl?: string
  readonly ariaLabel?: string
  readonly menuButtonText?: string
  readonly navigationLabel?: string
  readonly navigationClasses?: string
  readonly navigationId?: string
  readonly navigation?: readonly (GovukText & {
    readonly href?: string
    readonly current?: boolean
    readonly active?: boolean
  })[]
}

matchesGovukFixtures<Options>('service-navigation', {
  render: (options) => (
    <ServiceNavigation
      serviceName={options.serviceName}
      serviceHref={options.serviceUrl}
      label={options.ariaLabel}
      navigationLabel={options.navigationLabel ?? options.menuButtonText}
      navigationClass={options.navigationClasses}
      navigationId={options.navigationId}
      items={(options.navigation ?? []).filter(Boolean).map((item) => ({
        text: content(item),
        href: item.href,
        current: item.current,
        active: item.active,
        attributes: item.attributes,
      }))}
      class={options.classes}
      attributes={options.attributes}
    />
  ),
  // Their menu button waits for a script; ours is opened by the browser and tested below.
  without: /<button[^>]*service-navigation__toggle[^>]*>[^<]*<\/button>/,
  leftOut: {
    'with language navigation': 'every page is in English',
    'with right-aligned language navigation': 'every page is in English',
    'inverse with language navigation': 'every page is in English',
    'with slotted content': 'nothing but links goes into the navigation',
    'with `inline` end slot': 'nothing but links goes into the navigation',
  },
})

test('the menu of ServiceNavigation opens without a script', () => {
  const html = String(<ServiceNavigation items={[{ text: 'Posts', href: '/posts' }]} menu="Menu" />)
  expect(html).toContain('<button type="button" class="gp-menu-button" popovertarget="navigation">')
  expect(html).toContain('id="navigation" popover="auto"')
})
