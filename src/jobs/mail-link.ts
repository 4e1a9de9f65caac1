import { type ClaimedMail, keepToken, tokenOf } from '../domain/mail/index.ts'
import { makeMailedLink } from '../domain/people/index.ts'
import { makeDecisionLink, stillSo, stillToDecide } from '../domain/posts/index.ts'
import type { Installation } from '../installation.ts'

/** A transaction, as the commands take it. */
type Writer = Parameters<typeof keepToken>[0]

/** Where the one-time link of a mail leads, and what the mail says of it. */
export interface MailLink {
  readonly path: string
  readonly label: string
  readonly says: string
}

/**
 * The one-time link for a claimed mail, where its kind has one. At a second try it is the same.
 * @returns `'over'` when what the mail is about needs nothing from this person any more
 */
export async function mailLink(
  db: Writer,
  mail: ClaimedMail,
  { secret, now }: Pick<Installation, 'secret' | 'now'>,
): Promise<MailLink | undefined | 'over'> {
  if (mail.kind === 'password_link') return passwordLink(db, mail, { secret, now })
  if (mail.kind === 'post_to_decide') return decisionLink(db, mail, { secret, now })
  if (mail.kind === 'post_held' || mail.kind === 'takedown_due') {
    const { subjectId, kind } = mail
    return subjectId === null || (await stillSo(db, subjectId, kind)) ? undefined : 'over'
  }
  return undefined
}

type With = Pick<Installation, 'secret' | 'now'>

async function passwordLink(db: Writer, mail: ClaimedMail, { secret, now }: With) {
  const { trustId, personId, facts } = mail
  const make = () =>
    makeMailedLink(db, { trustId, personId, askedBy: facts.askedBy ?? personId }, now())
  const token = await madeOnce(db, mail, secret, make)
  return token === undefined
    ? undefined
    : {
        path: `/set-password/${token}`,
        label: 'Set your password',
        says: 'You find Gatepost at this address afterwards, too.',
      }
}

async function decisionLink(db: Writer, mail: ClaimedMail, { secret, now }: With) {
  const { personId, subjectId: postId } = mail
  const post = postId ? await stillToDecide(db, { postId, personId }, now()) : undefined
  if (!post) return 'over'
  const make = () => makeDecisionLink(db, { post, personId }, now())
  const token = await madeOnce(db, mail, secret, make)
  if (token === undefined) return undefined
  return {
    path: `/decide/${token}`,
    label: 'Look at the post and decide',
    says: 'You can decide from this mail, without signing in. The link is for you alone and works for one decision, for three days. Do not pass this mail on.',
  }
}

async function madeOnce(
  db: Writer,
  mail: ClaimedMail,
  secret: string,
  make: () => Promise<string | undefined>,
): Promise<string | undefined> {
  const made = tokenOf(secret, mail)
  if (made !== undefined) return made
  const token = await make()
  if (token !== undefined) await keepToken(db, mail, { secret, token })
  return token
}
