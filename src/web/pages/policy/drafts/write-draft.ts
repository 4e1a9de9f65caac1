import { type Change, keepWords } from '../../../../domain/policies/index.ts'
import type { Refusal } from '../../../../domain/refusal.ts'
import type { PageContext } from '../../../context.ts'
import type { Typed } from '../../../form.ts'
import type { DraftAt } from './draft-at.ts'

/** Keep a change of a draft's words, made to the revision that the form was opened on. */
export async function writeDraft(
  c: PageContext,
  at: DraftAt,
  typed: Typed,
  change: Change,
): Promise<{ readonly ok: true; readonly revision: number } | Refusal> {
  const { actor, now, installation } = c.var
  const { draftId } = at.draft
  const revision = /^\d{1,9}$/.test(typed.revision ?? '') ? Number(typed.revision) : 0
  return installation.database.write(actor.trustId, (db) =>
    keepWords(db, actor, { draftId, revision, ...change }, now),
  )
}
