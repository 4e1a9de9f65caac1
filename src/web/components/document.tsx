import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { type AssetUrl, assetUrl } from '../assets.ts'

export interface DocumentProps {
  /** Parts of the title, the page's own first. */
  readonly title: readonly string[]
  readonly bodyClass: string
  /** Further island files under `src/web/`, such as `islands/drop-photos.tsx`. */
  readonly islands?: readonly string[] | undefined
  /** For pages that search engines may list; the others are kept out. */
  readonly listed?: boolean | undefined
  /** Where styles and scripts are found; the client build unless given. */
  readonly assets?: AssetUrl | undefined
  /** A style sheet that stands in the page, in place of the one that every page shares. */
  readonly style?: string | undefined
  /** Further elements of the head. */
  readonly head?: Child
  readonly children?: Child
}

const ENHANCE = 'islands/enhance.ts'

/** The whole HTML document: what stands in its head, and the body around the page. */
export function Document({
  title,
  bodyClass,
  islands = [],
  listed,
  head,
  children,
  ...props
}: DocumentProps) {
  const asset = props.assets ?? assetUrl
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <title>{title.join(' – ')}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#123d2e" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#0b1410" media="(prefers-color-scheme: dark)" />
        {listed ? null : <meta name="robots" content="noindex" />}
        <link rel="icon" href={asset('theme/favicon.svg')} type="image/svg+xml" />
        {props.style === undefined ? (
          <link rel="stylesheet" href={asset('theme/main.scss')} />
        ) : (
          <style>{raw(props.style)}</style>
        )}
        {[ENHANCE, ...islands].map((island) => (
          <script type="module" src={asset(island)} />
        ))}
        {head}
      </head>
      <body class={bodyClass}>{children}</body>
    </html>
  )
}
