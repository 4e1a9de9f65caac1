import { type FormFields, fitsForm } from '../../../../domain/posts/index.ts'
import type { PageContext } from '../../../context.ts'

/** A form as it came in: its text fields in order, and the files that were really chosen. */
export interface SentForm {
  readonly fields: FormFields
  readonly files: readonly File[]
}

/** Read the form of this request. @returns what is the matter when it cannot be read or is too long */
export async function readSentForm(
  c: PageContext,
): Promise<SentForm | 'bad_request' | 'too_large'> {
  let entries: readonly [string, string | File][]
  try {
    entries = [...(await c.req.formData())]
  } catch {
    return 'bad_request'
  }
  const fields = entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  if (!fitsForm(fields)) return 'too_large'
  const files = entries.map(([, value]) => value).filter((value) => value instanceof File)
  // A file box that was left alone sends one empty file without a name.
  return { fields, files: files.filter((file) => file.size > 0 || file.name !== '') }
}
