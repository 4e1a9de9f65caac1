import { visibleText } from '../visible-text.ts'
import type { HiddenTags } from './hidden-tags.ts'

/** Longest text shown of a tag, in characters. */
const SHOWN = 80

/** The first of these tags that says something, as one line of words. */
export function first(tags: HiddenTags['tags'], names: readonly string[]): string | undefined {
  for (const name of names) {
    const words = asWords(tags.get(name))
    if (words) return words
  }
  return undefined
}

function asWords(value: unknown): string {
  if (Array.isArray(value)) return visibleText(value.slice(0, 5).map(asWords).join(', '), SHOWN)
  if (value instanceof Uint8Array) return visibleText(Buffer.from(value).toString('latin1'), SHOWN)
  if (typeof value === 'string') return visibleText(value, SHOWN)
  if (typeof value === 'object' && value !== null)
    return 'value' in value ? asWords(value.value) : '…'
  return value === undefined || value === null || value === false ? '' : String(value)
}

/** A sentence about what a tag says; undefined where it says nothing. */
export function sentence(opening: string, words: string | undefined): string | undefined {
  return words ? `${opening} ${words}.` : undefined
}
