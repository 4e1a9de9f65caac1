import type { FormFields } from '../../../../domain/posts/index.ts'
import type { PageContext } from '../../../context.ts'

/** A form as it came in: its text fields in order, and the files that were really chosen. */
export interface SentForm {
  readonly fields: FormFields
  readonly files: readonly File[]
}

/** Read the form of this request. @returns undefined when the body is no form */
export async function readSentForm(c: PageContext): Promise<SentForm | undefined> {
  let entries: readonly [string, string | File][]
  try {
    entries = [...(await c.req.formData())]
  } catch {
    return undefined
  }
  const fields = entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const files = entries.map(([, value]) => value).filter((value) => value instanceof File)
  // A file box that was left alone sends one empty file without a name.
  return { fields, files: files.filter((file) => file.size > 0 || file.name !== '') }
}
