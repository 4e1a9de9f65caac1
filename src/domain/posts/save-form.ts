import type { Reader, Writer } from '../../db/handles.ts'
import type { Actor } from '../people/index.ts'
import { autosavePost } from './autosave-post.ts'
import { contentDigest, type PostContent, withSetAside } from './content.ts'
import { type FormFault, type ReadPost, readPost } from './forms.ts'
import type { PostForm } from './post-form.ts'
import { NOT_FOUND, type Refusal } from './refusal.ts'
import { saveDraft } from './save-draft.ts'
import { lockPost, type StoredPost } from './stored-post.ts'

export interface SaveForm {
  readonly postId: string
  readonly form: PostForm
  /** `typing`: nobody pressed a button, so an approval is never voided. */
  readonly because: 'asked' | 'typing'
}

export type FormSaved =
  | {
      readonly kind: 'saved'
      readonly revision: number
      readonly content: PostContent
      /** What is still wrong although the rest was kept, such as half a slot. */
      readonly faults: readonly FormFault[]
    }
  | { readonly kind: 'faulty'; readonly faults: readonly FormFault[] }
  /** Another tab was faster: what it saved, untouched. */
  | { readonly kind: 'conflict'; readonly stored: StoredPost }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/**
 * Keep a form as it stands. The same words sent twice, or from two tabs that agree, are no conflict.
 * A channel that was closed meanwhile drops out and is told of, so that it costs nobody their words.
 */
export async function saveForm(
  db: Writer,
  actor: Actor,
  command: SaveForm,
  now: Date,
): Promise<FormSaved> {
  const { postId, form, because } = command
  const stored = await lockPost(db, postId)
  if (!stored || stored.authorId !== actor.personId) return refused(NOT_FOUND)
  const { read, closed } = await withoutClosedChannels(db, stored, form)
  const { content, scheduledFor, faults } = read
  if (!content) return { kind: 'faulty', faults }
  const revision = isSame(stored, read) ? stored.revision : form.revision
  const save = because === 'typing' ? autosavePost : saveDraft
  const result = await save(db, actor, { postId, revision, content, scheduledFor }, now)
  if (result.ok) {
    return { kind: 'saved', revision: result.revision, content, faults: [...faults, ...closed] }
  }
  return result.kind === 'changed_elsewhere' ? { kind: 'conflict', stored } : refused(result)
}

function refused(refusal: Refusal): FormSaved {
  return { kind: 'refused', refusal }
}

function isSame(stored: StoredPost, { content, scheduledFor }: ReadPost): boolean {
  if (!content || contentDigest(content) !== stored.contentSha256) return false
  return (scheduledFor?.getTime() ?? null) === (stored.scheduledFor?.getTime() ?? null)
}

async function withoutClosedChannels(
  db: Reader,
  stored: StoredPost,
  form: PostForm,
): Promise<{ read: ReadPost; closed: FormFault[] }> {
  const rows =
    form.channels.length === 0
      ? []
      : await db
          .selectFrom('channels')
          .select(['channel_id', 'name'])
          .where('school_id', '=', stored.schoolId)
          .where('channel_id', 'in', form.channels)
          .where('status', '=', 'closed')
          .execute()
  const gone = new Set(rows.map((row) => row.channel_id))
  const channels = form.channels.filter((id) => !gone.has(id))
  return {
    read: answered(readPost({ ...form, channels }), stored),
    closed: rows.map((row) => ({
      field: 'channels',
      message: `${row.name} has been closed, so the post no longer goes there`,
    })),
  }
}

/** What was said to the findings stands in no form, and is kept with whatever else changes. */
function answered(read: ReadPost, stored: StoredPost): ReadPost {
  const { content } = read
  return { ...read, content: content && withSetAside(content, stored.content.setAside) }
}
