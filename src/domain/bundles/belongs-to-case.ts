import type { Reader } from '../../db/handles.ts'
import type { MatterKind } from '../../vocabulary/matters.ts'
import { openTo } from '../need-to-know/index.ts'
import type { Actor } from '../people/index.ts'

/** Something that belongs to a case. */
export interface Belongs {
  readonly caseId: string
  readonly matterId: string
  readonly kind: MatterKind
}

/** What belongs now to which of these cases, as far as it is this person’s to know. */
export function belongsToCases(
  db: Reader,
  actor: Actor,
  caseIds: readonly string[],
  now: Date,
): Promise<readonly Belongs[]> {
  if (caseIds.length === 0) return Promise.resolve([])
  return db
    .selectFrom('case_concerns as l')
    .innerJoin('matters as m', 'm.matter_id', 'l.matter_id')
    .select(['l.case_id as caseId', 'l.matter_id as matterId', 'm.kind'])
    .where('l.case_id', 'in', [...caseIds])
    .where('l.ended_at', 'is', null)
    .where(openTo(actor, now))
    .orderBy('l.linked_at')
    .orderBy('l.matter_id')
    .execute()
}
