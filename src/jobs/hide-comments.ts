import {
  type CommentToHide,
  commentsToHide,
  type HidingResult,
  recordHiding,
} from '../domain/moderation/index.ts'
import { openAccount } from '../domain/sending/index.ts'
import type { Installation } from '../installation.ts'
import type { NetworkAdapter } from '../networks/network.ts'

const AGAIN_MS = 10 * 60_000

/** Hide on its network what was removed here. What is hidden twice is hidden. */
export async function hideComments(installation: Installation): Promise<void> {
  const { database, log, now } = installation
  for (const trustId of await database.allTrusts()) {
    for (const comment of await database.read(trustId, (db) => commentsToHide(db, now()))) {
      try {
        const result = await hide(installation, trustId, comment)
        await database.write(trustId, (db) => recordHiding(db, { trustId, comment, result }, now()))
      } catch (error) {
        log.error({ err: error, commentId: comment.commentId }, 'a comment could not be hidden')
      }
    }
  }
}

async function hide(
  { database, networks, accountKeys, now }: Installation,
  trustId: string,
  { channelId, remoteId, onRemoteId }: CommentToHide,
): Promise<HidingResult> {
  const opened = await database.read(trustId, (db) => openAccount(db, accountKeys, channelId))
  const adapter = opened && networks.get(opened.network)
  if (!adapter) {
    const why = 'No account of this channel is joined. Hide or report it there by hand.'
    return { kind: 'cannot', why }
  }
  return resultOf(await adapter.hideReply(opened.account, { remoteId, onRemoteId }), now())
}

type Answer = Awaited<ReturnType<NetworkAdapter['hideReply']>>

/** What the answer of a network means. An uncertain one is asked again. */
function resultOf(answer: Answer, now: Date): HidingResult {
  if (answer.kind === 'hidden') return answer
  if (answer.kind === 'cannot') return answer
  if (answer.kind === 'refused') {
    return { kind: 'cannot', why: `${answer.why} Hide or report it there by hand.` }
  }
  const soonest = new Date(now.getTime() + AGAIN_MS)
  const asked = answer.kind === 'later' ? answer.retryAt : undefined
  const after = asked && asked > soonest ? asked : soonest
  return { kind: 'again', why: answer.why, after }
}
