/** Never kept: what is there for programs alone, and whom somebody looked up. */
const LEFT_OUT = new Set(['website', 'find', 'learnerIds'])

/** What stands in the form, by the names of its fields. */
export function readReport(form: HTMLFormElement): Record<string, string> {
  const fields = [...new FormData(form)].filter(
    (field): field is [string, string] => typeof field[1] === 'string' && !LEFT_OUT.has(field[0]),
  )
  return Object.fromEntries(fields)
}

/** Put kept words back into the form, with the name that the form had, so that it is still sent once. */
export function fillReport(form: HTMLFormElement, fields: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(fields)) {
    const field = form.elements.namedItem(name)
    if (field instanceof RadioNodeList) field.value = value
    else if (
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement
    ) {
      if (field instanceof HTMLInputElement && field.type === 'radio') {
        field.checked = field.value === value
      } else field.value = value
    }
  }
}
