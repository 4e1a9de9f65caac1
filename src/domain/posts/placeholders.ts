import type { PostContent } from './content.ts'

const PLACEHOLDER = /\{\{\s*([^{}\n]{1,60}?)\s*\}\}/gu

/** What a template leaves to be filled in, such as `{{name of the club}}`, each once. */
export function placeholdersIn(text: string): string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name))]
}

/** The text with what is known filled in; what is not stays to be filled by its author. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(PLACEHOLDER, (whole, name: string) => values[name.toLowerCase()] ?? whole)
}

/** The faults of a post with something left to fill in: nobody means to publish a gap. */
export function placeholderFaults(
  content: Pick<PostContent, 'text' | 'variants'>,
): { readonly field: string; readonly message: string }[] {
  const places = [
    { field: 'text', text: content.text },
    ...(content.variants ?? []).map(({ channelId, text }) => ({
      field: `variant.${channelId}`,
      text,
    })),
  ]
  return places.flatMap(({ field, text }) =>
    placeholdersIn(text).map((name) => ({ field, message: `Fill in {{${name}}}, or take it out` })),
  )
}
