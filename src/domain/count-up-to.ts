import { type RawBuilder, sql } from 'kysely'
import { COUNTED_TO } from '../vocabulary/counted-to.ts'

/**
 * How many rows a query finds, as a column of another: no further than one beyond `COUNTED_TO`, so that it
 * costs the same however many there are.
 */
export function countUpTo(query: { limit(most: number): unknown }): RawBuilder<number> {
  return sql<number>`(select count(*)::int from (${query.limit(COUNTED_TO + 1)}) as counted)`
}
