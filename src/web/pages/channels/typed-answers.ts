import { type Answers, type Field, takesSeveral } from '../../../domain/channels/index.ts'
import type { PageContext } from '../../context.ts'
import { type Faults, readBody } from '../../form.ts'

/**
 * The answers to these questions as the form was sent, with the fields beside them that it holds. Text
 * comes out well-formed, with one kind of line break.
 */
export async function typedAnswers(
  c: PageContext,
  fields: readonly Field[],
): Promise<{ readonly answers: Answers; readonly other: (name: string) => string }> {
  const body = await readBody(c)
  const all = (name: string) =>
    [body[name] ?? []]
      .flat()
      .filter((value): value is string => typeof value === 'string')
      .map((value) => value.toWellFormed().replace(/\r\n?/g, '\n'))
  const answers = Object.fromEntries(
    fields.map((field) => [
      field.name,
      takesSeveral(field)
        ? all(field.name).filter((value) => value !== '')
        : (all(field.name).at(-1) ?? ''),
    ]),
  )
  return { answers, other: (name) => all(name).at(-1) ?? '' }
}

/** Faults of questions, each on its field and in the summary. */
export function faultsOn(
  faults: readonly { readonly field: string; readonly message: string }[],
): Faults {
  return {
    fields: Object.fromEntries(faults.map(({ field, message }) => [field, message])),
    page: faults.map(({ field, message }) => ({ text: message, href: `#${field}` })),
  }
}
