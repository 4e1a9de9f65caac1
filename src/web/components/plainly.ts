/** Characters that turn the text after them around, so that it reads as something else. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g

/** The text with whatever would turn it around shown by its number instead. */
export function plainly(text: string): string {
  return text.replaceAll(TURNING, (character) => {
    const code = character.codePointAt(0) ?? 0
    return `[U+${code.toString(16).toUpperCase()}]`
  })
}
