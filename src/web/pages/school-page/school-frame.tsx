import type { Child } from 'hono/jsx'
import type { PublicSchool } from '../../../domain/schools/index.ts'
import { PublicLayout } from '../../components/public-layout.tsx'
import { publicConcernStyle } from '../../inline-style.ts'
import { drawCrest } from './crest.ts'

interface SchoolFrameProps {
  readonly school: PublicSchool
  readonly title?: string
  readonly heading?: Child
  readonly caption?: Child
  readonly lead?: Child
  /** Left out of search engines, such as a form or an earlier version. */
  readonly unlisted?: boolean | undefined
  readonly islands?: readonly string[] | undefined
  /** For a poor phone on a bad line: the style and the crest stand in the page itself. */
  readonly light?: boolean | undefined
  readonly children?: Child
}

/** Every page of a school's own site: its crest (which leads back to the start), its rules, its feeds. */
export function SchoolFrame({
  school,
  title,
  unlisted = false,
  light = false,
  children,
  ...heading
}: SchoolFrameProps) {
  const home = `/s/${school.slug}`
  return (
    <PublicLayout
      title={title ?? school.name}
      listed={!unlisted}
      style={light ? publicConcernStyle().css : undefined}
      school={{
        name: school.name,
        href: home,
        strapline: school.strapline,
        logo: {
          src: light ? inPlace(drawCrest(school)) : `${home}/crest.svg`,
          alt: `Crest of ${school.name}`,
        },
      }}
      navigation={[
        { text: 'News', href: home },
        { text: 'Our policy', href: `${home}/policy` },
        { text: 'House rules', href: `${home}/house-rules` },
        { text: 'Our channels', href: `${home}/channels` },
        { text: 'Who is responsible', href: `${home}/responsible` },
        { text: 'Worried?', href: `${home}/concern` },
      ]}
      footerLinks={[
        { text: 'Terms of use', href: `${home}/terms` },
        { text: 'Atom feed', href: `${home}/feed.atom` },
        { text: 'JSON feed', href: `${home}/feed.json` },
      ]}
      head={
        <>
          <link rel="alternate" type="application/atom+xml" href={`${home}/feed.atom`} />
          <link rel="alternate" type="application/feed+json" href={`${home}/feed.json`} />
        </>
      }
      {...heading}
    >
      {children}
    </PublicLayout>
  )
}

function inPlace(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
