import type { Facts, Standing } from '../../../policy/advise/index.ts'

/** What the address of an answer says: it can be kept, sent on, and gone back from. */
export interface Said {
  /** Left out where somebody asks as they are on record. */
  readonly standing?: Standing | undefined
  readonly facts: Facts
}

function search({ standing, facts }: Said): string {
  const fields = new URLSearchParams(Object.entries(facts))
  if (standing) fields.set('as', standing)
  return fields.size > 0 ? `?${fields}` : ''
}

/** The advisor of a school. */
export function advisorAddress(slug: string): string {
  return `/schools/${slug}/can-i`
}

/** One situation, with what was said of it so far. */
export function situationAddress(slug: string, id: string, said: Said = { facts: {} }): string {
  return `${advisorAddress(slug)}/${id}${search(said)}`
}

/** The form for a question that nothing here answers. */
export function askAddress(slug: string, id?: string, said: Said = { facts: {} }): string {
  const fields = search(said).replace('?', '&')
  return id === undefined
    ? `/schools/${slug}/questions/new`
    : `/schools/${slug}/questions/new?situation=${id}${fields}`
}
