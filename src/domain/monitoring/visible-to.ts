import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../people/index.ts'

/** Rows of `monitoring_authorisations as a` that are not about this person. Every query of them must carry it. */
export function visibleTo({ personId }: Pick<Actor, 'personId'>): RawBuilder<boolean> {
  return sql<boolean>`(a.about_person is distinct from ${personId})`
}
