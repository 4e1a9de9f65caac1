import { readFileSync } from 'node:fs'
import { text as textOf } from 'node:stream/consumers'
import { identifyImage } from '../../gate/photo/index.ts'
import type { Audience } from '../../vocabulary/networks.ts'
import { CommandError } from '../command-error.ts'
import { EXIT } from '../exit-codes.ts'
import { photosIn } from './photos-in.ts'
import { type CheckedPost, readPosts, STANDARD_INPUT } from './posts.ts'
import type { Roster } from './roster.ts'

/** What of a command line says which posts to check. */
export interface Asked {
  /** A file of posts. */
  readonly posts?: string
  /** A folder of photos. */
  readonly photos?: string
  readonly text?: string
  readonly photo: readonly string[]
  readonly tag: readonly string[]
  readonly nobodyIdentifiable?: boolean
  readonly kind: CheckedPost['kind']
  readonly audience: Audience
}

/**
 * The posts to check, one after the other: those of a file, each photo of a folder, or the one that
 * the command line holds.
 * @throws CommandError where it does not say which, or names what cannot be checked
 */
export async function* postsAsked(asked: Asked, roster: Roster): AsyncGenerator<CheckedPost> {
  const single = asked.text !== undefined || asked.photo.length > 0
  const ways = [asked.posts !== undefined, asked.photos !== undefined, single].filter(Boolean)
  if (ways.length !== 1) {
    const says =
      'Give either --posts with a file, or --text and --photo, or --photos with a folder.'
    throw new CommandError(EXIT.usage, says)
  }
  if (asked.posts !== undefined) {
    yield* postsOfFile(asked.posts, roster)
    return
  }
  const stranger = strangerAmong(asked.tag, roster)
  if (stranger !== undefined) {
    throw new CommandError(EXIT.badData, `Nobody on the roster has the UPN ${stranger}.`)
  }
  if (asked.photos === undefined) yield await onePost(asked)
  else
    for (const path of photosIn(asked.photos))
      yield postOf(asked, { id: path, text: '', photos: [path] })
}

async function* postsOfFile(path: string, roster: Roster): AsyncGenerator<CheckedPost> {
  for await (const { post, line } of readPosts(path)) {
    const stranger = strangerAmong(post.tags, roster)
    if (stranger !== undefined) {
      const says = `${path}:${line}: nobody on the roster has the UPN ${stranger}`
      throw new CommandError(EXIT.badData, says)
    }
    yield post
  }
}

function strangerAmong(tags: readonly string[], roster: Roster): string | undefined {
  return tags.find((upn) => !roster.answers.has(upn))
}

async function onePost(asked: Asked): Promise<CheckedPost> {
  const { photo, text = '' } = asked
  const words = text === STANDARD_INPUT ? await textOf(process.stdin) : text
  if (words.trim() === '' && photo.length === 0) {
    throw new CommandError(EXIT.badData, 'There is nothing to check: the text is empty.')
  }
  for (const path of photo) {
    const image = await identifyImage(readFileSync(path))
    if (image.kind !== 'refused') continue
    throw new CommandError(EXIT.badData, `${path}: ${image.reason} ${image.mend}`)
  }
  return postOf(asked, { id: 'text', text: words, photos: photo })
}

function postOf(
  { tag, nobodyIdentifiable = false, kind, audience }: Asked,
  own: Pick<CheckedPost, 'id' | 'text'> & { readonly photos: readonly string[] },
): CheckedPost {
  return { ...own, photos: [...own.photos], tags: [...tag], nobodyIdentifiable, kind, audience }
}
