import { randomUUID } from 'node:crypto'
import type { Database } from '../../db/open-database.ts'
import { appendEntry } from '../trail/index.ts'

/**
 * Set a trust up: the first thing that exists, so it is done by the installation itself and not
 * on behalf of a person. A lone school is a trust of one.
 * @param trust.slug lower case letters, digits and hyphens; one installation has each only once
 * @returns the new trust's id
 */
export async function foundTrust(
  database: Database,
  trust: { readonly name: string; readonly slug: string },
  now: Date,
): Promise<string> {
  const trustId = randomUUID()
  await database.write(trustId, async (db) => {
    await db
      .insertInto('trusts')
      .values({ trust_id: trustId, name: trust.name, slug: trust.slug, created_at: now })
      .execute()
    await appendEntry(db, {
      trustId,
      at: now,
      actor: 'system:set-up',
      action: 'trust.founded',
      schoolId: null,
      subject: `trust:${trustId}`,
    })
  })
  return trustId
}
