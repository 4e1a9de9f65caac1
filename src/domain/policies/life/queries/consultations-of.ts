import type { Reader } from '../../../../db/handles.ts'
import type { ConsultationKind } from '../../../../vocabulary/consultation-kinds.ts'

/** What somebody said of a draft, with the answer where there is one. */
export interface CommentRecord {
  readonly commentId: string
  /** Null for the whole draft. */
  readonly clauseId: string | null
  readonly fromWhom: string
  readonly words: string
  readonly enteredAt: Date
  readonly answer: { readonly words: string; readonly by: string; readonly at: Date } | null
}

/** A consultation with all that was said in it, in order. */
export interface ConsultationRecord {
  readonly consultationId: string
  readonly kind: ConsultationKind
  readonly whom: string
  readonly openedOn: string
  readonly closesOn: string
  readonly closedAt: Date | null
  readonly contentSha256: string
  readonly comments: readonly CommentRecord[]
}

/** Every consultation on a draft, in the order in which they were opened. */
export async function consultationsOf(db: Reader, draftId: string): Promise<ConsultationRecord[]> {
  const [rows, comments] = await Promise.all([
    db
      .selectFrom('policy_consultations')
      .selectAll()
      .where('draft_id', '=', draftId)
      .orderBy('opened_on')
      .orderBy('consultation_id')
      .execute(),
    db
      .selectFrom('policy_comments as c')
      .innerJoin('policy_consultations as k', 'k.consultation_id', 'c.consultation_id')
      .leftJoin('people as p', 'p.person_id', 'c.answered_by')
      .selectAll('c')
      .select('p.name as answerer')
      .where('k.draft_id', '=', draftId)
      .orderBy('c.entered_at')
      .orderBy('c.comment_id')
      .execute(),
  ])
  return rows.map((row) => ({
    consultationId: row.consultation_id,
    kind: row.kind,
    whom: row.whom,
    openedOn: row.opened_on,
    closesOn: row.closes_on,
    closedAt: row.closed_at,
    contentSha256: row.content_sha256,
    comments: comments
      .filter((comment) => comment.consultation_id === row.consultation_id)
      .map((comment) => ({
        commentId: comment.comment_id,
        clauseId: comment.clause_id,
        fromWhom: comment.from_whom,
        words: comment.words,
        enteredAt: comment.entered_at,
        answer:
          comment.answer !== null && comment.answered_at !== null
            ? { words: comment.answer, by: comment.answerer ?? '', at: comment.answered_at }
            : null,
      })),
  }))
}
