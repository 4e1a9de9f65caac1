import type { Writer } from '../../../db/handles.ts'
import { appendEntry } from '../../trail/index.ts'

/** A mail with the notice of a version that the mail server took. */
export interface MailedNotice {
  readonly trustId: string
  readonly mailId: string
  readonly personId: string
  readonly schoolId: string | null
  /** The draft of which it gives notice. */
  readonly subjectId: string | null
}

/** Keep as proof that the notice of a version went out to somebody, and when. The first time counts. */
export async function noticeWasMailed(db: Writer, mail: MailedNotice, now: Date): Promise<void> {
  const { trustId, mailId, personId, schoolId, subjectId: draftId } = mail
  const kept = await db
    .updateTable('policy_notices')
    .set({ mailed_at: now })
    .where('draft_id', '=', draftId)
    .where('person_id', '=', personId)
    .where('mailed_at', 'is', null)
    .executeTakeFirst()
  if (kept.numUpdatedRows === 0n) return
  await appendEntry(db, {
    trustId,
    at: now,
    actor: 'system:mail',
    action: 'policy_notice.mailed',
    schoolId,
    subject: `policy_draft:${draftId}`,
    facts: { person: personId, mail: mailId },
  })
}
