import type { Reader } from '../../db/handles.ts'
import type { MatterKind, MatterRole } from '../../vocabulary/matters.ts'
import type { Actor } from '../people/index.ts'
import { openTo } from './open-to.ts'

/** A matter that somebody may know of. */
export interface KnownMatter {
  readonly matterId: string
  readonly schoolId: string
  readonly kind: MatterKind
  readonly roles: readonly MatterRole[]
}

/**
 * The matter, for somebody who may know of it.
 * @returns undefined alike for one that is not there and one that they must not know of
 */
export async function findMatter(
  db: Reader,
  actor: Actor,
  matterId: string,
  now: Date,
): Promise<KnownMatter | undefined> {
  const [found] = await findMatters(db, actor, [matterId], now)
  return found
}

/** Those of these matters that somebody may know of, as `findMatter`, each once and in the order of their ids. */
export async function findMatters(
  db: Reader,
  actor: Actor,
  matterIds: readonly string[],
  now: Date,
): Promise<readonly KnownMatter[]> {
  if (matterIds.length === 0) return []
  return db
    .selectFrom('matters as m')
    .select(['m.matter_id as matterId', 'm.school_id as schoolId', 'm.kind', 'm.roles'])
    .where('m.matter_id', 'in', [...matterIds])
    .where(openTo(actor, now))
    .orderBy('m.matter_id')
    .execute()
}
