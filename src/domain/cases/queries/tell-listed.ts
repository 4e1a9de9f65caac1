import type { Writer } from '../../../db/handles.ts'
import { type Actor, trailName } from '../../people/index.ts'
import { appendEntry } from '../../trail/index.ts'

interface Listed {
  readonly schoolId: string
  readonly rows: readonly { readonly case_id: string }[]
}

/** Enters in the trail which cases a list showed to somebody; a list of none is no entry. */
export async function tellListed(
  db: Writer,
  actor: Actor,
  { schoolId, rows }: Listed,
  now: Date,
): Promise<void> {
  const [first] = rows
  if (!first) return
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'case.listed',
    schoolId,
    subject: `case:${first.case_id}`,
    facts: { cases: rows.map((row) => row.case_id) },
  })
}
