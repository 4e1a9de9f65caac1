/** The text fields of a form in their order; names may repeat. */
export type TypedFields = readonly (readonly [name: string, value: string])[]

/** Whether a control of the form is part of the post: a search is not, nor an answer half given. */
export function isOfPost(name: string): boolean {
  return name !== 'revision' && !name.endsWith('.search') && !name.startsWith('aside.')
}

/**
 * What somebody has typed and ticked. Searches of the register, answers to findings, the revision
 * and the buttons are no part of it, nor are files.
 */
export function typedFields(form: HTMLFormElement): TypedFields {
  return [...new FormData(form)].filter(
    (field): field is [string, string] => typeof field[1] === 'string' && isOfPost(field[0]),
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
