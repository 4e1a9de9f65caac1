import { type Account, AccountMenu } from './account-menu.tsx'
import { BrandMark } from './brand-mark.tsx'
import { Icon, type IconName } from './icon.tsx'
import { ServiceNavigation } from './service-navigation.tsx'

/** A main part of the product. */
export interface NavigationItem {
  readonly text: string
  readonly href: string
  readonly icon: IconName
  /** This very page. */
  readonly current?: boolean | undefined
  /** The page belongs to this part. */
  readonly active?: boolean | undefined
  /** How many things wait there; nothing is shown for none. */
  readonly count?: number | undefined
}

/** Who is looking, and for which school they are at work. */
export interface Viewer extends Account {
  readonly school: { readonly name: string; readonly trust?: string | undefined }
}

export interface SiteHeaderProps {
  readonly viewer?: Viewer | undefined
  readonly navigation: readonly NavigationItem[]
}

interface LinkTextProps {
  readonly item: NavigationItem
}

function LinkText({ item }: LinkTextProps) {
  return (
    <>
      <Icon name={item.icon} />
      <span class="gp-nav__text">{item.text}</span>
      {item.count ? (
        <span class="gp-nav__count">
          {item.count}
          <span class="govuk-visually-hidden"> waiting</span>
        </span>
      ) : null}
    </>
  )
}

/** The product's name, the school, the main parts and who is signed in. */
export function SiteHeader({ viewer, navigation }: SiteHeaderProps) {
  return (
    <header class="gp-side">
      <a class="gp-brand" href="/">
        <BrandMark />
        <span class="gp-brand__name">Gatepost</span>
        {viewer ? (
          <span class="gp-brand__place">
            <span class="gp-brand__school">{viewer.school.name}</span>
            {viewer.school.trust ? (
              <span class="gp-brand__trust">{viewer.school.trust}</span>
            ) : null}
          </span>
        ) : null}
      </a>
      {navigation.length > 0 ? (
        <ServiceNavigation
          class="gp-nav"
          menu="Menu"
          navigationLabel="Main"
          items={navigation.map((item) => ({
            text: <LinkText item={item} />,
            href: item.href,
            current: item.current,
            active: item.active,
          }))}
        />
      ) : null}
      {viewer ? <AccountMenu account={viewer} /> : null}
    </header>
  )
}
