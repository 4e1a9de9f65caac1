import {
  type ClaimedMail,
  claimMail,
  composeLetter,
  dropMail,
  dropWaitingMails,
  type Letter,
  mailSettings,
  mailsToSee,
  type Outcome,
  recoverMails,
  settleMail,
} from '../domain/mail/index.ts'
import { noticeWasMailed } from '../domain/policies/index.ts'
import type { Installation } from '../installation.ts'
import type { Line } from '../mail/index.ts'
import { mailLink } from './mail-link.ts'

/** What it takes to send mail. */
export type MailSending = Pick<
  Installation,
  'database' | 'mailer' | 'origin' | 'secret' | 'now' | 'log'
>

/** One run ends before the next process would take it for dead. */
const RUN_MS = 120_000

/**
 * Hand what is due to the mail server, one mail after the other, each claimed before and settled after in
 * transactions of their own. Where no mail server is set, what waits is dropped.
 */
export async function sendMail(installation: MailSending, stopping?: AbortSignal): Promise<void> {
  const { database, mailer, now } = installation
  const until = now().getTime() + RUN_MS
  const inTime = () => !stopping?.aborted && now().getTime() < until
  const line = mailer?.open(now())
  try {
    for (const trustId of await database.allTrusts()) {
      if (!(await database.read(trustId, (db) => mailsToSee(db, now())))) continue
      const wanted = await lookAfter(installation, trustId)
      if (!line || !wanted) continue
      let more = true
      while (more && inTime()) more = await sendNext(installation, trustId, line)
      if (mailer?.trouble() !== undefined) return
    }
  } finally {
    line?.close()
  }
}

/**
 * Take up what lay too long, and drop what waits where no mail can or shall go out.
 * @returns whether mail of this trust is to go out
 */
async function lookAfter(
  { database, mailer, now }: MailSending,
  trustId: string,
): Promise<boolean> {
  return database.write(trustId, async (db) => {
    const wanted = mailer !== undefined && (await mailSettings(db)).mailOn
    if (!wanted) await dropWaitingMails(db)
    await recoverMails(db, now())
    // What a process that died had in hand waits only now.
    if (!wanted) await dropWaitingMails(db)
    return wanted
  })
}

/** @returns whether there may be more to send */
async function sendNext(installation: MailSending, trustId: string, line: Line): Promise<boolean> {
  const { database, now } = installation
  const mail = await database.write(trustId, (db) => claimMail(db, now()))
  if (!mail) return false
  const letter = await write(installation, mail)
  if (letter === 'over') return true
  const outcome: Outcome = 'id' in letter ? await line.hand(letter, now()) : letter
  await database.write(trustId, async (db) => {
    const state = await settleMail(db, mail, outcome, now())
    if (state === 'sent' && mail.kind === 'policy_notice') await noticeWasMailed(db, mail, now())
  })
  return outcome.kind !== 'no_server'
}

/** The letter of a claimed mail; `'over'` when it has nothing to say any more, and is gone. */
async function write(
  installation: MailSending,
  mail: ClaimedMail,
): Promise<Letter | Outcome | 'over'> {
  const { database, origin, now, log } = installation
  try {
    return await database.write(mail.trustId, async (db) => {
      const link = await mailLink(db, mail, installation)
      const letter =
        link === 'over' ? undefined : await composeLetter(db, mail, { origin, link }, now())
      if (letter) return letter
      await dropMail(db, mail)
      return 'over'
    })
  } catch (error) {
    // One that cannot be written must not stand before all the others.
    log.error({ err: error, mailId: mail.mailId }, 'a mail could not be written')
    return { kind: 'put_off', why: 'Gatepost could not write this mail. The log says more.' }
  }
}
