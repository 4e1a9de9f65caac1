import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { AssetUrl } from '../assets.ts'
import { Banner, type BannerMessage } from './banner.tsx'
import { type Breadcrumb, Breadcrumbs } from './breadcrumbs.tsx'
import { Document } from './document.tsx'
import { ErrorSummary, type PageError } from './error-summary.tsx'
import { Flash, type FlashMessage } from './flash.tsx'
import { PageHeading, type PageHeadingProps } from './page-heading.tsx'
import { type FooterLink, SiteFooter } from './site-footer.tsx'
import { type NavigationItem, SiteHeader, type Viewer } from './site-header.tsx'
import { SkipLink } from './skip-link.tsx'

export interface LayoutProps extends PageHeadingProps {
  /** For the browser's tab and the list of tabs; the school and "Gatepost" are added. */
  readonly title: string
  /** Left out on pages that are shown before anyone has signed in. */
  readonly viewer?: Viewer | undefined
  readonly navigation?: readonly NavigationItem[] | undefined
  readonly breadcrumbs?: readonly Breadcrumb[] | undefined
  readonly banner?: BannerMessage | undefined
  readonly flash?: FlashMessage | undefined
  /** Shown as an error summary above the heading; the title then begins with "Error:". */
  readonly errors?: readonly PageError[] | undefined
  /** The page shows an error summary of its own: the title then begins with "Error:". */
  readonly error?: boolean | undefined
  /**
   * `reading` keeps lines short, for forms and text; `wide` is for lists and boards, and the rule;
   * `narrow` is for a short form and the rule before anyone has signed in.
   */
  readonly width?: 'narrow' | 'reading' | 'wide' | undefined
  /** The policy and how accessible Gatepost is, unless given. */
  readonly footerLinks?: readonly FooterLink[] | undefined
  readonly islands?: readonly string[] | undefined
  readonly assets?: AssetUrl | undefined
  readonly children?: Child
}

/** Every page of the product itself. */
export function Layout(props: LayoutProps) {
  const { viewer, errors = [], width = viewer ? 'wide' : 'narrow' } = props
  const wrong = props.error || errors.length > 0
  const title = wrong ? `Error: ${props.title}` : props.title
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <Document
        title={viewer ? [title, viewer.school.name, 'Gatepost'] : [title, 'Gatepost']}
        bodyClass={viewer ? 'gp-shell' : 'gp-shell gp-shell--outside'}
        islands={props.islands}
        assets={props.assets}
      >
        <SkipLink />
        <SiteHeader viewer={viewer} navigation={props.navigation ?? []} />
        <div class="gp-stage">
          {props.banner ? <Banner message={props.banner} /> : null}
          <div class={`gp-page gp-page--${width}`}>
            {props.breadcrumbs ? <Breadcrumbs items={props.breadcrumbs} collapseOnMobile /> : null}
            <main id="content" class="gp-main" {...{ tabindex: -1 }}>
              {props.flash ? <Flash message={props.flash} /> : null}
              {errors.length > 0 ? <ErrorSummary errors={errors} /> : null}
              <PageHeading {...props} />
              {props.children}
            </main>
          </div>
          <SiteFooter links={props.footerLinks} />
        </div>
      </Document>
    </>
  )
}
