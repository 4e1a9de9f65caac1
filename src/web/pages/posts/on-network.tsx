import { postOfPublication } from '../../../domain/posts/index.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import { acceptLook, takeToHand, tryAgain } from '../../../domain/sending/index.ts'
import type { App, PageContext } from '../../context.ts'
import type { Done } from '../../done.ts'
import { ProblemResponse } from '../../problems.tsx'
import { PUBLICATION_PATH } from './post-path.ts'
import { showPost } from './show.tsx'

/** What a person decides about a post on a network. */
export function registerOnNetwork(app: App): void {
  app.post(`${PUBLICATION_PATH}/again`, (c) => decide(c, tryAgain, 'sent_again'))
  app.post(`${PUBLICATION_PATH}/to-hand`, (c) => decide(c, takeToHand, 'taken_to_hand'))
  app.post(`${PUBLICATION_PATH}/seen`, (c) => decide(c, acceptLook, 'look_accepted'))
}

async function decide(c: PageContext, command: typeof tryAgain, done: Done): Promise<Response> {
  const publicationId = c.req.param('id') ?? ''
  const { actor, now, installation } = c.var
  const result = await installation.database.write(actor.trustId, (db) =>
    command(db, actor, { publicationId }, now),
  )
  if (result.ok) return c.redirect(`/posts/${result.postId}?done=${done}#publications`, 303)
  return refusedOn(c, publicationId, result)
}

async function refusedOn(
  c: PageContext,
  publicationId: string,
  refusal: Refusal,
): Promise<Response> {
  if (refusal.kind !== 'refused') return ProblemResponse(c, refusal.kind)
  const { actor, installation } = c.var
  const postId = await installation.database.read(actor.trustId, (db) =>
    postOfPublication(db, publicationId),
  )
  const text = refusal.message
  return showPost(c, postId ?? '', { pageErrors: [{ text, href: '#publications' }] }, 409)
}
