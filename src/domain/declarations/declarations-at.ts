import { sql } from 'kysely'
import type { Reader, Writer } from '../../db/handles.ts'
import type { DeclarationKind, DeclarationState } from '../../vocabulary/declaration-kinds.ts'
import { type Actor, may, trailName } from '../people/index.ts'
import { appendEntry } from '../trail/index.ts'
import { watchesOver } from './who-decides.ts'

/** A colleague’s declaration, for whoever reads it. */
export interface DeclarationAt {
  readonly declarationId: string
  readonly personName: string
  readonly position: string
  readonly kind: DeclarationKind
  readonly words: string
  readonly declaredAt: Date
  readonly state: DeclarationState
}

/** As many as one page shows. */
export const DECLARATIONS_AT_ONCE = 50

/**
 * What stands at a school and is this person’s to read: all of it for the head and the safeguarding lead, that of
 * their team for a line manager, that of heads for governors and the trust. What waits comes first. That it
 * was read is an entry in the trail.
 */
export async function readDeclarations(
  db: Writer,
  actor: Actor,
  asked: { readonly schoolId: string; readonly page: number },
  now: Date,
): Promise<{ readonly rows: readonly DeclarationAt[]; readonly all: number }> {
  const { schoolId, page } = asked
  const found = await openTo(db, actor, [schoolId])
    .select(['d.declaration_id', 'p.name', 'p.position', 'd.kind', 'd.words'])
    .select(['d.declared_at', 'd.state', sql<number>`count(*) over ()::int`.as('all')])
    .orderBy(sql`d.state = 'declared'`, 'desc')
    .orderBy('d.declared_at', 'desc')
    .orderBy('d.declaration_id')
    .limit(DECLARATIONS_AT_ONCE)
    .offset((page - 1) * DECLARATIONS_AT_ONCE)
    .execute()
  if (found.length > 0) {
    await appendEntry(db, {
      trustId: actor.trustId,
      at: now,
      actor: trailName(actor),
      action: 'declarations.read',
      schoolId,
      subject: `school:${schoolId}`,
      facts: { declarations: found.map((row) => row.declaration_id) },
    })
  }
  return {
    rows: found.map((row) => ({
      declarationId: row.declaration_id,
      personName: row.name,
      position: row.position,
      kind: row.kind,
      words: row.words,
      declaredAt: row.declared_at,
      state: row.state,
    })),
    all: found[0]?.all ?? 0,
  }
}

/** How many declarations at these schools wait for this person to read them; schools without any are left out. */
export async function declarationsWaiting(
  db: Reader,
  actor: Actor,
  schoolIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (schoolIds.length === 0) return new Map()
  const rows = await openTo(db, actor, schoolIds)
    .select(({ fn }) => ['d.school_id', fn.countAll<string>().as('waiting')])
    .where('d.state', '=', 'declared')
    .groupBy('d.school_id')
    .execute()
  return new Map(rows.map((row) => [row.school_id, Number(row.waiting)]))
}

function openTo(db: Reader, actor: Actor, schoolIds: readonly string[]) {
  const all = schoolIds.filter((schoolId) => may(actor, 'declaration.decide', schoolId))
  const heads = schoolIds.filter((schoolId) => watchesOver(actor, schoolId))
  return db
    .selectFrom('declarations as d')
    .innerJoin('people as p', 'p.person_id', 'd.person_id')
    .where('d.school_id', 'in', [...schoolIds])
    .where('d.state', '!=', 'ended')
    .where('d.person_id', '!=', actor.personId)
    .where((where) =>
      where.or([
        where('p.line_manager_id', '=', actor.personId),
        ...(all.length > 0 ? [where('d.school_id', 'in', all)] : []),
        ...(heads.length > 0 ? [where.and([where('d.school_id', 'in', heads), IS_HEAD])] : []),
      ]),
    )
}

/** Of the person `d`, as their appointments have it. */
const IS_HEAD = sql<boolean>`exists (select from appointments a where a.person_id = d.person_id
  and a.role = 'head' and a.to_date is null
  and (a.school_id is null or a.school_id = d.school_id))`
