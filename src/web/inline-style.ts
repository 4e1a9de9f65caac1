import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assetUrl, clientFolder } from './assets.ts'

/** A style sheet that stands in the page itself, so that the page is drawn without asking for more. */
export interface InlineStyle {
  readonly css: string
  /** By which the page's security policy knows this text and no other. */
  readonly source: string
}

let read: InlineStyle | undefined

/**
 * The style of the pages on which anybody tells a school of a worry, as the client build made it.
 * @throws AssetError when the client build is missing
 */
export function publicConcernStyle(): InlineStyle {
  read ??= readStyle('theme/public-concern.scss')
  return read
}

function readStyle(entry: string): InlineStyle {
  const css = readFileSync(join(clientFolder(), assetUrl(entry)), 'utf8').trim()
  const digest = createHash('sha256').update(css).digest('base64')
  return { css, source: `'sha256-${digest}'` }
}
