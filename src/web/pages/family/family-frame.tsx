import type { Child } from 'hono/jsx'
import type { PublicSchool } from '../../../domain/schools/index.ts'
import { ErrorSummary, type PageError } from '../../components/error-summary.tsx'
import { Flash } from '../../components/flash.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { PublicLayout } from '../../components/public-layout.tsx'

interface FamilyFrameProps {
  readonly school: PublicSchool
  readonly heading: string
  readonly lead?: Child
  readonly saved?: string | undefined
  readonly errors?: readonly PageError[] | undefined
  readonly children?: Child
}

/** A page for one family: the school’s own frame, in no search engine, with nothing to stray to. */
export function FamilyFrame({ school, heading, lead, errors = [], ...props }: FamilyFrameProps) {
  const home = `/s/${school.slug}`
  return (
    <PublicLayout
      title={errors.length > 0 ? `Error: ${heading}` : heading}
      school={{
        name: school.name,
        href: home,
        logo: { src: `${home}/crest.svg`, alt: `Crest of ${school.name}` },
      }}
    >
      {props.saved ? <Flash message={{ kind: 'success', text: props.saved }} /> : null}
      {errors.length > 0 ? <ErrorSummary errors={errors} /> : null}
      <PageHeading heading={heading} lead={lead} />
      {props.children}
    </PublicLayout>
  )
}
