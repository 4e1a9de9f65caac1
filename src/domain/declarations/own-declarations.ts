import type { Reader } from '../../db/handles.ts'
import type { DeclarationKind, DeclarationState } from '../../vocabulary/declaration-kinds.ts'
import { monthsAfter } from '../calendar.ts'
import { londonDate } from '../london-time.ts'

export interface OwnDeclaration {
  readonly declarationId: string
  readonly kind: DeclarationKind
  readonly words: string
  readonly declaredAt: Date
  readonly state: DeclarationState
  /** Why it was not accepted, or what was said with the yes. */
  readonly reason: string | null
  readonly decidedBy: string | null
}

export interface OwnDeclarations {
  /** Those that still stand, the latest first. */
  readonly standing: readonly OwnDeclaration[]
  readonly ended: readonly OwnDeclaration[]
  readonly confirmedAt: Date | undefined
  /** Whether a year has passed since, or it never was confirmed. */
  readonly due: boolean
}

/** How long “this is all” holds. */
export const CONFIRMED_FOR_MONTHS = 12

/** What somebody has declared at a school, for themselves. */
export async function ownDeclarations(
  db: Reader,
  of: { readonly personId: string; readonly schoolId: string },
  now: Date,
): Promise<OwnDeclarations> {
  const rows = await db
    .selectFrom('declarations as d')
    .leftJoin('people as p', 'p.person_id', 'd.decided_by')
    .select(['d.declaration_id', 'd.kind', 'd.words', 'd.declared_at', 'd.state', 'd.reason'])
    .select('p.name as decided_by')
    .where('d.person_id', '=', of.personId)
    .where('d.school_id', '=', of.schoolId)
    .orderBy('d.declared_at', 'desc')
    .orderBy('d.declaration_id')
    .execute()
  const all = rows.map((row) => ({
    declarationId: row.declaration_id,
    kind: row.kind,
    words: row.words,
    declaredAt: row.declared_at,
    state: row.state,
    reason: row.reason,
    decidedBy: row.decided_by,
  }))
  const confirmedAt = await lastConfirmed(db, of)
  return {
    standing: all.filter((one) => one.state !== 'ended'),
    ended: all.filter((one) => one.state === 'ended'),
    confirmedAt,
    due: isDue(confirmedAt, now),
  }
}

/** Whether “this is all” has to be said again. */
export function isDue(confirmedAt: Date | undefined, now: Date): boolean {
  if (!confirmedAt) return true
  return monthsAfter(londonDate(confirmedAt), CONFIRMED_FOR_MONTHS) <= londonDate(now)
}

async function lastConfirmed(
  db: Reader,
  of: { readonly personId: string; readonly schoolId: string },
): Promise<Date | undefined> {
  const row = await db
    .selectFrom('declaration_confirmations')
    .select('confirmed_at')
    .where('person_id', '=', of.personId)
    .where('school_id', '=', of.schoolId)
    .orderBy('confirmed_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.confirmed_at
}
