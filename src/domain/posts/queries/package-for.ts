import type { Reader } from '../../../db/handles.ts'
import { type Actor, may } from '../../people/index.ts'
import { type PostContent, postContent } from '../content.ts'
import { textFor } from '../variants/renditions.ts'

/** What a package is made of: the content as approved, for one channel published by hand. */
export interface PackageContent {
  readonly postId: string
  /** With the channel’s own words as its text, where it has any. */
  readonly content: PostContent
  readonly channelName: string
}

/**
 * The content of a package, only while it is to be published: after a withdrawal there is none.
 * @returns undefined when there is nothing for this person to download
 */
export async function packageFor(
  db: Reader,
  actor: Actor,
  publicationId: string,
): Promise<PackageContent | undefined> {
  const row = await db
    .selectFrom('publications as u')
    .innerJoin('channels as c', 'c.channel_id', 'u.channel_id')
    .innerJoin('post_versions as v', (join) =>
      join.onRef('v.post_id', '=', 'u.post_id').onRef('v.version', '=', 'u.version'),
    )
    .select(['u.post_id', 'u.channel_id', 'v.content', 'c.name', 'c.school_id'])
    .where('u.publication_id', '=', publicationId)
    .where('u.state', 'in', ['awaiting_proof', 'live'])
    .where('c.network', '!=', 'hosted')
    .executeTakeFirst()
  if (!row || !may(actor, 'post.publish', row.school_id)) return undefined
  const content = postContent.parse(row.content)
  return {
    postId: row.post_id,
    content: { ...content, text: textFor(content, row.channel_id) },
    channelName: row.name,
  }
}

/** The post behind a publication or a takedown task, for the page to return to. */
export async function postOfPublication(
  db: Reader,
  publicationId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('publications')
    .select('post_id')
    .where('publication_id', '=', publicationId)
    .executeTakeFirst()
  return row?.post_id
}

/** @see postOfPublication */
export async function postOfTakedown(
  db: Reader,
  takedownId: string,
): Promise<{ postId: string; publicationId: string } | undefined> {
  const row = await db
    .selectFrom('takedowns as t')
    .innerJoin('publications as u', 'u.publication_id', 't.publication_id')
    .select(['u.post_id', 'u.publication_id'])
    .where('t.takedown_id', '=', takedownId)
    .executeTakeFirst()
  return row && { postId: row.post_id, publicationId: row.publication_id }
}
