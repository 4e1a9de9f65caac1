import type { Reader } from '../../db/handles.ts'

/** What a trust wants of mail. */
export interface MailSettings {
  readonly mailOn: boolean
  /** Whether approvers may decide on a post from a one-time link in a mail. */
  readonly decisionLinks: boolean
}

/** What this trust wants of mail: all of it until somebody says otherwise. */
export async function mailSettings(db: Reader): Promise<MailSettings> {
  const row = await db
    .selectFrom('mail_settings')
    .select(['mail_on', 'decision_links'])
    .executeTakeFirst()
  return { mailOn: row?.mail_on ?? true, decisionLinks: row?.decision_links ?? true }
}
