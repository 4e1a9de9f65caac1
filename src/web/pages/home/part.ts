import type { Child } from 'hono/jsx'
import type { postsWaiting } from '../../../domain/posts/index.ts'
import type { PageContext } from '../../context.ts'

/** A database that can be read, as the queries of the domain take it. */
export type Db = Parameters<typeof postsWaiting>[0]

/** What one part of the home page found. */
export interface Found {
  /** Whether it asks something of this person; a mere reminder does not. */
  readonly waits: boolean
  /** How it is shown: nothing where there is nothing. */
  readonly shown: Child
}

/** One part of the home page: reads what waits for somebody and shows it. */
export type HomePart = (db: Db, c: PageContext) => Promise<Found>
