import type { Child } from 'hono/jsx'
import type { Kiosk, KioskVisit } from '../../../domain/kiosk/index.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSummary, type PageError } from '../../components/error-summary.tsx'
import { Flash } from '../../components/flash.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { PublicLayout } from '../../components/public-layout.tsx'
import { START } from './at-kiosk.ts'

interface KioskFrameProps {
  readonly kiosk: Kiosk
  readonly heading: string
  readonly caption?: string | undefined
  readonly lead?: Child
  readonly saved?: string | undefined
  readonly errors?: readonly PageError[] | undefined
  /** Who stands at the screen, where somebody does. */
  readonly visit?: KioskVisit | undefined
  readonly children?: Child
}

/** A page of a shared screen: large, with nothing to stray to, and a way to stop on every one. */
export function KioskFrame({
  kiosk,
  heading,
  caption,
  lead,
  errors = [],
  ...props
}: KioskFrameProps) {
  return (
    <PublicLayout
      title={errors.length > 0 ? `Error: ${heading}` : heading}
      school={{ name: kiosk.school, href: START }}
      footerLinks={[]}
    >
      <div class="gp-kiosk">
        {props.visit ? <Stop visit={props.visit} /> : null}
        {props.saved ? <Flash message={{ kind: 'success', text: props.saved }} /> : null}
        {errors.length > 0 ? <ErrorSummary errors={errors} /> : null}
        <PageHeading heading={heading} caption={caption} lead={lead} />
        {props.children}
      </div>
    </PublicLayout>
  )
}

function Stop({ visit }: { readonly visit: KioskVisit }) {
  return (
    <form class="gp-kiosk__stop" method="post" action="/kiosk/leave">
      <input type="hidden" name="visit" value={visit.visitId} />
      <span>
        You are <strong>{visit.name}</strong>. After two minutes without a press this screen goes
        back to the start; your place is kept.
      </span>
      <Button kind="secondary">Stop</Button>
    </form>
  )
}
