import { z } from 'zod'

/** The text fields of a form as a browser sends them, in their order; names may repeat. */
export type FormFields = readonly (readonly [name: string, value: string])[]

/** More than every field of a post filled to its limit; a megabyte of text is not a post. */
export const MAX_FORM_CHARACTERS = 200_000
const MAX_SHOWN_CHARACTERS = 4_000_000
const MAX_FORM_FIELDS = 4_000

/** Fields that came as JSON; `fitsForm` says whether they are few enough. */
export const formFields = z.array(z.tuple([z.string().max(120), z.string()]))

/** Whether a form is small enough to be kept. */
export function fitsForm(fields: FormFields): boolean {
  return fields.length <= MAX_FORM_FIELDS && charactersIn(fields) <= MAX_FORM_CHARACTERS
}

/** Whether a form that is too large to be kept can still be shown again, so that it can be shortened. */
export function fitsPage(fields: FormFields): boolean {
  return fields.length <= MAX_FORM_FIELDS && charactersIn(fields) <= MAX_SHOWN_CHARACTERS
}

function charactersIn(fields: FormFields): number {
  return fields.reduce((sum, [name, value]) => sum + name.length + value.length, 0)
}

/** How the values of a form are asked for. */
export interface FieldReader {
  /** The last value of this name, made well-formed; empty when there is none. */
  one(name: string): string
  /** Every value of this name, each once, in order. */
  all(name: string): string[]
}

/** Index the fields by name. Text comes out well-formed, with one kind of line break. */
export function readFields(fields: FormFields): FieldReader {
  const byName = Map.groupBy(fields, ([name]) => name)
  const values = (name: string) => (byName.get(name) ?? []).map(([, value]) => tidied(value))
  return {
    one: (name) => values(name).at(-1) ?? '',
    all: (name) => [...new Set(values(name))],
  }
}

/** Forms send line breaks as CR LF, scripts as LF: the same text must not look changed. */
function tidied(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n')
}
