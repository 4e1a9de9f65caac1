import type { Writer } from '../../db/handles.ts'
import type { ClaimedMail } from './claim-mail.ts'
import { openToken, sealToken } from './seal-token.ts'

/** The secret of a mail’s one-time link, made at an earlier try; undefined when this is the first. */
export function tokenOf(secret: string, mail: ClaimedMail): string | undefined {
  return mail.sealedToken === null ? undefined : openToken(secret, mail.mailId, mail.sealedToken)
}

/** Keep the secret until the mail is out, so that a mail that is sent once more is the same mail. */
export async function keepToken(
  db: Writer,
  mail: Pick<ClaimedMail, 'mailId'>,
  { secret, token }: { readonly secret: string; readonly token: string },
): Promise<void> {
  await db
    .updateTable('mails')
    .set({ sealed_token: sealToken(secret, mail.mailId, token) })
    .where('mail_id', '=', mail.mailId)
    .execute()
}
