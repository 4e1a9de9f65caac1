import { claimMail, type Outcome, settleMail } from '../domain/mail/index.ts'
import { noticeWasMailed } from '../domain/policies/index.ts'
import type { DemoTools } from './demo-tools.ts'

const SECOND_MS = 1_000
/** A mail server takes a mail within the minute. */
const TAKEN_AFTER_MS = 40 * SECOND_MS

/** One address of the demo is wrong, of which its pages show what that looks like. */
const WRONG: Outcome = {
  kind: 'refused',
  why: 'The mail server said: 550 5.1.1 There is no mailbox of this name.',
}
const REFUSED_WITHIN_MS = 5 * 86_400_000

/**
 * What was queued on days gone by is out: settled as the job settles it, each a moment after it was due.
 * Nothing is handed to a mail server. What is due from now on is left waiting.
 */
export async function sendMails({ database, now }: DemoTools, trustId: string): Promise<void> {
  let refused = false
  for (;;) {
    const due = await database.read(trustId, (db) =>
      db
        .selectFrom('mails')
        .select(({ fn }) => fn.min('due_at').as('at'))
        .where('state', '=', 'waiting')
        .executeTakeFirst(),
    )
    const at = due?.at && new Date(due.at.getTime() + TAKEN_AFTER_MS)
    if (!at || at > now()) return
    await database.write(trustId, async (db) => {
      const mail = await claimMail(db, at)
      if (!mail) throw new Error('The demo: a mail that is due cannot be claimed.')
      const recent = now().getTime() - at.getTime() < REFUSED_WITHIN_MS
      const wrong = !refused && recent && mail.kind === 'digest'
      refused ||= wrong
      await settleMail(db, mail, wrong ? WRONG : { kind: 'sent' }, at)
      if (mail.kind === 'policy_notice') await noticeWasMailed(db, mail, at)
    })
  }
}
