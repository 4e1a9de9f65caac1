const TOKEN =
  /<!--[\s\S]*?-->|<\/([\w-]+)\s*>|<([\w-]+)((?:\s+[^\s=/>]+(?:\s*=\s*"[^"]*")?)*)\s*(\/?)>|[^<]+/g
const ATTRIBUTE = /([^\s=/>]+)(?:\s*=\s*"([^"]*)")?/g
const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta'])
const INLINE = new Set(['a', 'span', 'strong', 'em', 'mark', 'time', 'label'])
const BOOLEAN = new Set(['checked', 'disabled', 'hidden', 'multiple', 'open', 'selected'])

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  ctdot: '⋯',
  nbsp: '\u00a0',
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal))
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
    return NAMED[name] ?? whole
  })
}

/** Order of attributes and of classes means nothing, and an empty class is as good as none. */
function attributes(source: string): string {
  const pairs = [...source.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => {
    const decoded = decode(value)
    if (BOOLEAN.has(name)) return name
    if (name === 'class') return `class="${decoded.split(/\s+/).filter(Boolean).sort().join(' ')}"`
    return `${name}="${decoded}"`
  })
  return pairs
    .filter((pair) => pair !== 'class=""')
    .sort()
    .map((pair) => ` ${pair}`)
    .join('')
}

type Side = 'inline' | 'edge'

/** A space between words and an inline element is read out, so it is kept; indentation is not. */
function text(source: string, before: Side, after: Side): string {
  const words = source.replace(/\s+/g, ' ')
  const start = before === 'inline' ? words : words.trimStart()
  return after === 'inline' ? start : start.trimEnd()
}

/**
 * HTML as a list of lines that is the same for two pieces of markup exactly when a browser and a
 * screen reader make the same of them. Throws on markup that it cannot read.
 */
export function canonicalHtml(html: string): string[] {
  const tokens = [...html.matchAll(TOKEN)]
  const length = tokens.reduce((sum, [token]) => sum + token.length, 0)
  if (length !== html.length) throw new Error(`Unreadable markup in: ${html}`)
  let textarea = false
  return tokens.flatMap(([token, close, open, source, selfClosed], index) => {
    if (token.startsWith('<!--')) return []
    if (close) {
      textarea = false
      return [`</${close}>`]
    }
    if (open) {
      textarea = open === 'textarea'
      const tag = `<${open}${attributes(source ?? '')}>`
      return selfClosed && !VOID.has(open) ? [tag, `</${open}>`] : [tag]
    }
    if (textarea) return [decode(token)]
    const before: Side = INLINE.has(tokens[index - 1]?.[1] ?? '') ? 'inline' : 'edge'
    const after: Side = INLINE.has(tokens[index + 1]?.[2] ?? '') ? 'inline' : 'edge'
    const kept = decode(text(token, before, after))
    return kept.trim() === '' ? [] : [kept]
  })
}
