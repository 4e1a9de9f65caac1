import { z } from 'zod'
import { londonDate } from '../../../../domain/london-time.ts'
import {
  type PersonRecord,
  personKeptBy,
  personRecord,
  type SchoolName,
} from '../../../../domain/people/index.ts'
import type { PageContext } from '../../../context.ts'
import { schoolAt } from '../../../school-at.ts'

/** The address of one adult's pages. */
export const PERSON_PATH = '/schools/:slug/settings/people/:id{[0-9a-f-]{36}}'

export type PersonAt =
  | { readonly person: PersonRecord; readonly school: SchoolName; readonly problem?: undefined }
  | { readonly problem: 'not_found' | 'forbidden'; readonly person?: undefined }

/** The adult that the address names, for somebody who keeps their record. */
export async function personAt(c: PageContext): Promise<PersonAt> {
  const { school, problem } = schoolAt(c, 'people.keep')
  if (!school) return { problem }
  const id = z.uuid().safeParse(c.req.param('id'))
  if (!id.success) return { problem: 'not_found' }
  const { actor, now, installation } = c.var
  return installation.database.read(actor.trustId, async (db): Promise<PersonAt> => {
    const kept = await personKeptBy(db, actor, id.data, now)
    if (!kept.ok) return { problem: kept.kind === 'forbidden' ? 'forbidden' : 'not_found' }
    const person = await personRecord(db, id.data, londonDate(now))
    return person ? { person, school } : { problem: 'not_found' }
  })
}

/** Where the pages of this adult begin. */
export function personHref(school: SchoolName, person: { readonly personId: string }): string {
  return `/schools/${school.slug}/settings/people/${person.personId}`
}

/** The way from the settings to this adult. */
export function wayTo(school: SchoolName, person?: PersonRecord) {
  const people = { text: 'People and roles', href: `/schools/${school.slug}/settings/people` }
  return person ? [people, { text: person.name, href: personHref(school, person) }] : [people]
}
