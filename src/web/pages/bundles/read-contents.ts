import type { PageContext } from '../../context.ts'
import { readBody } from '../../form.ts'

/** Fields of the form that come more than once. */
const LISTS = ['parts', 'replace', 'matters'] as const

/** What was typed and ticked: texts by name, and lists of what was ticked. */
export interface TypedBundle {
  readonly texts: Readonly<Record<string, string>>
  readonly lists: Readonly<Record<(typeof LISTS)[number], readonly string[]>>
}

/** @throws HTTPException for a body that claims to be a form and cannot be read as one */
export async function readContents(c: PageContext): Promise<TypedBundle> {
  const body = await readBody(c)
  const textsOf = (name: string) =>
    [body[name] ?? []].flat().filter((one): one is string => typeof one === 'string')
  const names = Object.keys(body).filter((name) => !(LISTS as readonly string[]).includes(name))
  return {
    texts: Object.fromEntries(names.map((name) => [name, textsOf(name).at(-1) ?? ''])),
    lists: {
      parts: textsOf('parts'),
      replace: textsOf('replace'),
      matters: textsOf('matters'),
    },
  }
}

/** As a schema takes it. */
export const fieldsOf = ({ texts, lists }: TypedBundle): Record<string, unknown> => ({
  ...texts,
  ...lists,
})
