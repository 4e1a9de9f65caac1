/** The text fields of a form in their order; names may repeat. */
export type TypedFields = readonly (readonly [name: string, value: string])[]

/**
 * What somebody has typed and ticked. Searches of the register, the revision and the buttons are
 * no part of it, nor are files.
 */
export function typedFields(form: HTMLFormElement): TypedFields {
  return [...new FormData(form)].filter(
    (field): field is [string, string] =>
      typeof field[1] === 'string' && field[0] !== 'revision' && !field[0].endsWith('.search'),
  )
}

/** The same as the server wrote them into the page, whatever the browser has put back since. */
export function writtenFields(form: HTMLFormElement): TypedFields {
  const copy = form.cloneNode(true) as HTMLFormElement
  copy.reset()
  return typedFields(copy)
}

/** Whether two forms say the same; line breaks may be written in either way. */
export function sameFields(one: TypedFields, other: TypedFields): boolean {
  const plain = (fields: TypedFields) => JSON.stringify(fields).replaceAll('\\r\\n', '\\n')
  return plain(one) === plain(other)
}
