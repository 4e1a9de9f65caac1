import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { DocumentBlock, LeftOut } from '../types.ts'
import { cleanText } from './clean-text.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** What holds no words of a policy: it is not looked into, let alone run or fetched. */
const UNREAD = new Set(
  'script style iframe object embed template noscript svg math head title nav audio video canvas link meta base'.split(
    ' ',
  ),
)
const STARTS_BLOCK = new Set(
  'p div section article main header footer aside blockquote pre address figure figcaption dl dt dd form fieldset legend ul ol table caption thead tbody tfoot br hr center details summary'.split(
    ' ',
  ),
)

/** The words of a page in their order, with where each stands. */
export interface HtmlRead {
  readonly blocks: readonly DocumentBlock[]
  readonly leftOut: readonly LeftOut[]
}

/**
 * Read a page of HTML as its plain words. Nothing in it is run, loaded or followed.
 * @param html a whole page or part of one, however badly written
 */
export function readHtml(html: string): HtmlRead {
  const reading = new Reading()
  for (const node of parse(html).childNodes) reading.walk(node, { kind: 'paragraph', level: 0 }, 0)
  reading.endBlock()
  return { blocks: reading.blocks, leftOut: reading.leftOut() }
}

type Place = Pick<DocumentBlock, 'kind' | 'level'>

/** More levels than a page that people read has; beyond it the rest of the branch is taken as text. */
const DEEPEST = 200

/** One walk through a page: owns the words that have no block yet. */
class Reading {
  readonly blocks: DocumentBlock[] = []
  #words = ''
  #place: Place = { kind: 'paragraph', level: 0 }
  #marker = ''
  #pictures = 0
  #scripts = 0

  walk(node: Node, place: Place, depth: number): void {
    if ('value' in node && node.nodeName === '#text') {
      this.#place = place
      this.#words += node.value
      return
    }
    if (!('tagName' in node) || depth > DEEPEST) return
    const { tagName } = node
    if (tagName === 'img' || tagName === 'picture') this.#pictures += 1
    if (tagName === 'script' || tagName === 'iframe') this.#scripts += 1
    if (UNREAD.has(tagName) || isHidden(node)) return
    const heading = /^h([1-6])$/.exec(tagName)?.[1]
    if (heading) this.#whole(node, { kind: 'heading', level: Number(heading) }, depth)
    else if (tagName === 'tr') this.#row(node)
    else if (tagName === 'ul' || tagName === 'ol') this.#list(node, place, depth)
    else if (STARTS_BLOCK.has(tagName)) this.#whole(node, place, depth)
    else for (const child of node.childNodes) this.walk(child, place, depth + 1)
  }

  #whole(node: Element, place: Place, depth: number): void {
    this.endBlock()
    for (const child of node.childNodes) this.walk(child, place, depth + 1)
    this.endBlock()
  }

  #list(node: Element, place: Place, depth: number): void {
    this.endBlock()
    const level = (place.kind === 'list_item' ? place.level : 0) + 1
    const start = Number(attribute(node, 'start') ?? 1)
    let nth = Number.isInteger(start) ? start : 1
    for (const child of node.childNodes) {
      const isItem = 'tagName' in child && child.tagName === 'li'
      if (isItem && node.tagName === 'ol') this.#marker = orderedMarker(node, nth++)
      if (isItem) this.#whole(child, { kind: 'list_item', level }, depth)
      else this.walk(child, place, depth + 1)
    }
  }

  #row(node: Element): void {
    this.endBlock()
    const cells = node.childNodes
      .filter((child): child is Element => 'tagName' in child && /^t[dh]$/.test(child.tagName))
      .map((cell) => cleanText(textOf(cell, 0)))
    const text = cells.filter((cell) => cell !== '').join(' | ')
    // A table of one cell is a frame around a paragraph.
    const kind = cells.length > 1 ? 'table_row' : 'paragraph'
    if (text !== '') this.blocks.push({ kind, text, level: 0, page: null })
  }

  /** Close what was being read, so that the next words are a block of their own. */
  endBlock(): void {
    const text = cleanText(this.#words)
    this.#words = ''
    if (text === '') return
    const marker = /^(\d{1,2}[.)]|\d+\.\d|\([a-z]+\))\s/.test(text) ? '' : this.#marker
    this.#marker = ''
    this.blocks.push({
      ...this.#place,
      text: marker === '' ? text : `${marker} ${text}`,
      page: null,
    })
  }

  leftOut(): LeftOut[] {
    const pictures = { what: 'pictures', times: this.#pictures, says: [] } as const
    const scripts = { what: 'scripts', times: this.#scripts, says: [] } as const
    return [pictures, scripts].filter(({ times }) => times > 0)
  }
}

function textOf(node: Node, depth: number): string {
  if ('value' in node && node.nodeName === '#text') return node.value
  if (!('tagName' in node) || UNREAD.has(node.tagName) || depth > DEEPEST) return ''
  const inside = node.childNodes.map((child) => textOf(child, depth + 1)).join('')
  return STARTS_BLOCK.has(node.tagName) || node.tagName === 'li' ? `${inside} ` : inside
}

function attribute(node: Element, name: string): string | undefined {
  return node.attrs.find((one) => one.name === name)?.value
}

function isHidden(node: Element): boolean {
  return (
    attribute(node, 'hidden') !== undefined ||
    /display:\s*none/i.test(attribute(node, 'style') ?? '')
  )
}

/** The mark of an ordered list's item as a page shows it. */
function orderedMarker(list: Element, nth: number): string {
  const type = attribute(list, 'type')
  if (type === 'a' || type === 'A') return `(${String.fromCharCode(96 + ((nth - 1) % 26) + 1)})`
  return `${nth}.`
}
