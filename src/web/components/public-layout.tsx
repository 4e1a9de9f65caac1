import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { AssetUrl } from '../assets.ts'
import { Avatar } from './avatar.tsx'
import { Document } from './document.tsx'
import { PageHeading, type PageHeadingProps } from './page-heading.tsx'
import type { NavigationLink } from './service-navigation.tsx'
import { type FooterLink, SiteFooter } from './site-footer.tsx'
import { SkipLink } from './skip-link.tsx'

/** A school as its families know it. */
export interface PublicSchool {
  readonly name: string
  readonly href: string
  readonly logo?: { readonly src: string; readonly alt: string } | undefined
  readonly strapline?: string | undefined
}

export interface PublicLayoutProps extends PageHeadingProps {
  readonly title: string
  readonly school: PublicSchool
  readonly navigation?: readonly NavigationLink[] | undefined
  readonly footerLinks?: readonly FooterLink[] | undefined
  /** Search engines may list the page. */
  readonly listed?: boolean | undefined
  readonly islands?: readonly string[] | undefined
  readonly assets?: AssetUrl | undefined
  /** A style sheet that stands in the page. */
  readonly style?: string | undefined
  /** Such as the address of the school's feed. */
  readonly head?: Child
  readonly children?: Child
}

interface SchoolHeaderProps {
  readonly school: PublicSchool
  readonly navigation: readonly NavigationLink[]
}

function SchoolHeader({ school, navigation }: SchoolHeaderProps) {
  return (
    <header class="gp-public__head">
      <div class="gp-public__inner">
        <a class="gp-public__school" href={school.href}>
          {school.logo ? (
            <img class="gp-public__logo" src={school.logo.src} alt={school.logo.alt} />
          ) : (
            <Avatar name={school.name} size="l" shape="square" />
          )}
          <span>
            <span class="gp-public__name">{school.name}</span>
            {school.strapline ? <span class="gp-public__strapline">{school.strapline}</span> : null}
          </span>
        </a>
        {navigation.length > 0 ? (
          <nav class="gp-public__nav" aria-label="Main">
            {navigation.map((item) => (
              <a href={item.href} aria-current={item.current ? 'page' : undefined}>
                {item.text}
              </a>
            ))}
          </nav>
        ) : null}
      </div>
    </header>
  )
}

/** Every page that families and the public see: the school's own, with Gatepost in the foot alone. */
export function PublicLayout(props: PublicLayoutProps) {
  const { title, school } = props
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <Document
        title={title === school.name ? [title] : [title, school.name]}
        bodyClass="gp-public"
        islands={props.islands}
        listed={props.listed}
        assets={props.assets}
        style={props.style}
        head={props.head}
      >
        <SkipLink />
        <SchoolHeader school={school} navigation={props.navigation ?? []} />
        <div class="gp-page gp-page--reading">
          <main id="content" class="gp-main" {...{ tabindex: -1 }}>
            <PageHeading {...props} />
            {props.children}
          </main>
        </div>
        <SiteFooter links={props.footerLinks} />
      </Document>
    </>
  )
}
