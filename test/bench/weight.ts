import { gzipSync } from 'node:zlib'
import type { Visitor } from './visitor.ts'

/** What a browser fetches for one page, but pictures. Bytes. */
export interface Weight {
  readonly plain: number
  readonly gzip: number
  /** What really went over the line to a browser that takes compressed answers. */
  readonly sent: number
  readonly scripts: number
  /** Whether the page has its heading and main part without any script. */
  readonly whole: boolean
}

const LINKED = /<(?:link|script)\b[^>]*>/g

/** The weight of a page with the styles and scripts that it links to. */
export async function weigh(visitor: Visitor, path: string): Promise<Weight> {
  const accept = { 'accept-encoding': 'gzip' }
  const page = await visitor.get(path)
  const html = String(page.body)
  const links = [...html.matchAll(LINKED)].map(([tag]) => tag)
  const paths = links.flatMap((tag) => addressIn(tag) ?? [])
  const files = await Promise.all([...new Set(paths)].map((one) => visitor.get(one)))
  const sent = await Promise.all([path, ...new Set(paths)].map((one) => visitor.get(one, accept)))
  const bodies = [page.body, ...files.map((file) => file.body)]
  return {
    plain: sum(bodies.map((body) => body.length)),
    gzip: sum(bodies.map((body) => gzipSync(body).length)),
    sent: sum(sent.map((answer) => answer.body.length)),
    scripts: links.filter((tag) => tag.startsWith('<script') && addressIn(tag)).length,
    whole: /<h1\b/.test(html) && /<main\b/.test(html),
  }
}

function addressIn(tag: string): string | undefined {
  const isStyle = /\brel="(?:stylesheet|modulepreload)"/.test(tag)
  const attribute = tag.startsWith('<script') ? 'src' : isStyle ? 'href' : undefined
  return attribute && new RegExp(`\\b${attribute}="(/[^"]+)"`).exec(tag)?.[1]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
