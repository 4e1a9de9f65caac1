import type { PageContext } from '../../context.ts'
import { readBody } from '../../form.ts'

/** The text fields of a form; a name that comes more than once is a list. */
export async function readFields(c: PageContext): Promise<Record<string, string | string[]>> {
  const fields: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(await readBody(c))) {
    const texts = [value].flat().filter((one): one is string => typeof one === 'string')
    const [first, ...others] = texts
    if (first !== undefined) fields[name] = others.length > 0 ? texts : first
  }
  return fields
}
