import { randomUUID } from 'node:crypto'
import type { Database } from '../../src/db/open-database.ts'
import { openMatter } from '../../src/domain/need-to-know/index.ts'
import type { MatterRole } from '../../src/vocabulary/matters.ts'
import { NOW } from './policy.ts'

/** A confidential matter at a school, open to the safeguarding lead unless told otherwise. @returns its id */
export async function matterAt(
  database: Database,
  { trustId, schoolId }: { readonly trustId: string; readonly schoolId: string },
  own: {
    readonly roles?: readonly [MatterRole, ...MatterRole[]]
    readonly subject?: string
  } = {},
): Promise<string> {
  const matterId = randomUUID()
  const { roles = ['dsl'], subject } = own
  const excluded = subject ? [{ personId: subject, cause: 'subject' as const }] : []
  const matter = { trustId, schoolId, matterId, kind: 'concern', roles, excluded } as const
  await database.write(trustId, (db) => openMatter(db, { ...matter, openedBy: null }, NOW))
  return matterId
}
