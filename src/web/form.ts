import { HTTPException } from 'hono/http-exception'
import type { z } from 'zod'
import type { Refusal } from '../domain/refusal.ts'
import type { PageError } from './components/error-summary.tsx'
import type { PageContext } from './context.ts'

/** What was typed into a form, right or wrong, by the names of its fields. */
export type Typed = Readonly<Record<string, string>>

/** What is wrong with a form: by field, and for the summary on top of the page. */
export interface Faults {
  readonly fields: Readonly<Record<string, string>>
  readonly page: readonly PageError[]
}

export const NO_FAULTS: Faults = { fields: {}, page: [] }

type Body = Record<string, string | File | (string | File)[]>

/**
 * The fields and files of a form as they were sent.
 * @throws HTTPException for a body that claims to be a form and cannot be read as one
 */
export async function readBody(c: PageContext): Promise<Body> {
  try {
    return await c.req.parseBody({ all: true })
  } catch (cause) {
    throw new HTTPException(400, { cause })
  }
}

/** The text fields of a form as they were sent; of a name that comes twice the last. */
export async function readForm(c: PageContext): Promise<Typed> {
  const body = Object.entries(await readBody(c)).map(
    ([name, value]) => [name, Array.isArray(value) ? value.at(-1) : value] as const,
  )
  return Object.fromEntries(
    body.filter((field): field is [string, string] => typeof field[1] === 'string'),
  )
}

/** What a schema found wrong, the first fault of each field, linked to the field. */
export function faultsOf(error: z.ZodError): Faults {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? '')
    fields[field] ??= issue.message
  }
  return {
    fields,
    page: Object.entries(fields).map(([field, text]) => ({ text, href: `#${field}` })),
  }
}

/**
 * The same faults, linked to the fields of one of several forms of a page: there each field’s id ends in a
 * hyphen and the form’s name.
 */
export function faultsOfForm(faults: Faults, form = ''): Faults {
  return {
    fields: faults.fields,
    page: faults.page.map(({ text, href }) => ({
      text,
      ...(href ? { href: `${href}-${form}` } : {}),
    })),
  }
}

/** What a command refused, on its field where it is about one. */
export function faultOf(refusal: Refusal): Faults {
  const { field, message } = refusal
  if (!field) return { fields: {}, page: [{ text: message }] }
  return { fields: { [field]: message }, page: [{ text: message, href: `#${field}` }] }
}
