import type { TakedownRoute } from '../../vocabulary/takedown-requests.ts'

/** A letter as it came with Gatepost, with {fields} in braces. */
export interface LetterTemplate {
  readonly key: string
  readonly title: string
  readonly route: TakedownRoute
  /** It is the request itself: not before somebody may be asked. */
  readonly asks: boolean
  /** When it is the right one. */
  readonly when: string
  readonly text: string
}

/** What a letter may be filled with. */
export const LETTER_FIELDS = [
  'school',
  'address',
  'reason',
  'about',
  'person',
  'noted',
  'today',
] as const
export type LetterFields = Readonly<Record<(typeof LETTER_FIELDS)[number], string>>

/** Stands where nothing is on record, to be filled in by hand. */
const BLANK = '……………………'

/** The letter with its fields filled in; what a field holds is never taken for a field itself. */
export function fillLetter({ text }: LetterTemplate, fields: LetterFields): string {
  return text.replaceAll(/\{([a-z]+)\}/g, (whole, name: string) =>
    isField(name) ? fields[name].trim() || BLANK : whole,
  )
}

/** Names in braces that no field has: a mistake in the file. */
export function unknownFields(text: string): string[] {
  return [...text.matchAll(/\{([^}]*)\}/g)]
    .map((match) => match[1] ?? '')
    .filter((name) => !isField(name))
}

function isField(name: string): name is keyof LetterFields {
  return (LETTER_FIELDS as readonly string[]).includes(name)
}
