import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { type Database, INSTALLATION } from '../../db/open-database.ts'
import { countFailure, minutesToWait } from '../people/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { readFormToken } from './comment-form-token.ts'
import { commentablePost } from './commented-post.ts'
import type { WriteComment } from './forms.ts'
import { receiptCode, receiptDigest } from './receipt.ts'
import { type TakingIn, takeInComment } from './take-in-comment.ts'

/** How many comments one network address may send in a quarter of an hour: a whole classroom may share it. */
export const COMMENTS_PER_ADDRESS = 20

export interface WriteOnPage extends WriteComment {
  readonly trustId: string
  readonly schoolId: string
  readonly publicationId: string
  /** Network address of the browser, for the limit; it is not kept. */
  readonly address: string
}

/**
 * Write a comment on a post of the school's own page. Open to anyone who reads it; nobody sees it before a person
 * let it through. Programs are told from people by a field that people do not see and by their haste.
 * @returns the code with which its author sees what becomes of it; the same where a form was sent twice
 */
export async function writeComment(
  database: Pick<Database, 'read' | 'write'>,
  command: WriteOnPage,
  tools: TakingIn,
): Promise<{ readonly ok: true; readonly code: string } | Refusal> {
  const { trustId, publicationId, text, name } = command
  const { secret, now } = tools
  if (command.website !== '') {
    return refuse('Leave the last field empty: people do not see it, and programs fill it in.')
  }
  const form = readFormToken(secret, publicationId, command.token, now)
  if (form.kind === 'early') return refuse('That was very quick. Read it through, then send it.')
  if (form.kind === 'late') {
    return refuse('This page was open for long. Your words are still here: send them once more.')
  }
  const password = refusePasswordText(text, 'text') ?? refusePasswordText(name, 'name')
  if (password) return password
  const code = receiptCode(secret, form.nonce)
  const wait = await countAddress(database, command, tools)
  if (wait) return wait
  const kept = await database.write(trustId, async (db) => {
    const post = await commentablePost(db, command, now)
    if (!post?.may.open) return refuse('Comments on this post are closed.')
    const author = post.audience === 'pupils' ? `${name} ${command.address}` : name
    return takeInComment(
      db,
      {
        trustId,
        schoolId: command.schoolId,
        channelId: post.channelId,
        publicationId,
        source: 'page',
        onceKey: form.nonce,
        remote: null,
        address: null,
        authorName: post.nameShown === 'none' ? '' : name,
        author,
        text,
        writtenAt: now,
        enteredBy: null,
        receiptSha256: receiptDigest(code) ?? null,
      },
      tools,
    )
  })
  return kept.ok ? { ok: true, code } : kept
}

async function countAddress(
  database: Pick<Database, 'write'>,
  { address }: WriteOnPage,
  { secret, now }: TakingIn,
): Promise<Refusal | undefined> {
  const subject = createHmac('sha256', secret).update(`comment:${address}`).digest('hex')
  const wait = await database.write(INSTALLATION, async (db) => {
    // A count that a power cut loses hurts nobody, and so no visitor waits for the disk twice.
    const [minutes] = await Promise.all([
      minutesToWait(db, subject, COMMENTS_PER_ADDRESS, now),
      sql`set local synchronous_commit = off`.execute(db),
    ])
    if (minutes === 0) await countFailure(db, subject, now)
    return minutes
  })
  if (wait === 0) return undefined
  const minutes = wait === 1 ? 'a minute' : `${wait} minutes`
  return refuse(`Many comments came from here. Your words are still here: wait ${minutes}.`)
}
