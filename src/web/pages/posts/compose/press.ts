import {
  addPhoto,
  blurPhoto,
  type FormFault,
  type FormSaved,
  type PhotoNotTaken,
  type PostForm,
  type ReceivedPhoto,
  type Refusal,
  type StoredPost,
  saveForm,
  savesByItself,
  submitPost,
  toPostForm,
} from '../../../../domain/posts/index.ts'
import type { Finding } from '../../../../policy/index.ts'
import type { PageContext } from '../../../context.ts'
import type { Problem } from '../../../problems.tsx'
import { changedBy, withCopy, withPhoto } from './change-form.ts'
import type { Intent } from './intent.ts'
import { takeInFiles } from './take-in-files.ts'

/** The page to show again after a press, with everything that was typed. */
export interface ShownAgain {
  readonly kind: 'shown'
  readonly status: 200 | 409 | 413 | 422
  readonly form: PostForm
  readonly faults?: readonly FormFault[]
  readonly notTaken?: readonly PhotoNotTaken[]
  readonly other?: PostForm
  readonly message?: string
  /** Ask the gate, or show what it said when it stopped the post. */
  readonly check?: 'ask' | readonly Finding[]
}

export type Pressed =
  | { readonly kind: 'gone'; readonly to: string }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | ShownAgain

interface Press {
  readonly form: PostForm
  readonly intent: Intent
  readonly files: readonly File[]
}

interface Done {
  readonly form: PostForm
  readonly saved: FormSaved | undefined
  readonly submitted: { readonly ok: true } | Refusal | undefined
}

/** Do what the author pressed: take in files, keep the form, and send it when that was asked. */
export async function press(c: PageContext, post: StoredPost, sent: Press): Promise<Pressed> {
  const { installation, actor } = c.var
  const { form, intent, files } = sent
  const taken = await takeInFiles(installation, files, form.photos.length)
  const blurred = await blurredBy(intent, c, form)
  const notTaken = blurred?.kind === 'not_taken' ? [...taken.notTaken, blurred] : taken.notTaken
  const wanted = notTaken.length === 0 ? intent : held(intent)
  if (intent.press === 'submit') await lookedThrough(c, form)
  const done = await installation.database.write(actor.trustId, async (db): Promise<Done> => {
    let changed = form
    for (const photo of taken.received) {
      const added = await addPhoto(db, actor, { postId: post.postId, photo }, c.var.now)
      if (!added.ok)
        return { form, saved: { kind: 'refused', refusal: added }, submitted: undefined }
      changed = withPhoto(changed, { photoId: added.photoId, sha256: photo.sha256 })
    }
    if (intent.press === 'blur' && blurred?.kind === 'received') {
      const copy = { postId: post.postId, photo: blurred, blurredFrom: intent.photoId }
      const added = await addPhoto(db, actor, copy, c.var.now)
      if (!added.ok)
        return { form, saved: { kind: 'refused', refusal: added }, submitted: undefined }
      changed = withCopy(changed, intent.photoId, {
        photoId: added.photoId,
        sha256: blurred.sha256,
      })
    }
    changed = changedBy(wanted, changed, toPostForm(post))
    if (!isKept(post, wanted)) return { form: changed, saved: undefined, submitted: undefined }
    const command = { postId: post.postId, form: changed, because: 'asked' } as const
    const saved = await saveForm(db, actor, command, c.var.now)
    if (wanted.press !== 'submit' || saved.kind !== 'saved' || saved.faults.length > 0) {
      return { form: changed, saved, submitted: undefined }
    }
    const context = { gate: installation.gate, now: c.var.now }
    const submission = { postId: post.postId, revision: saved.revision }
    return { form: changed, saved, submitted: await submitPost(db, actor, submission, context) }
  })
  installation.lookout.soon(actor.trustId, photosOf(done.form))
  return answer(post, wanted, { ...done, ...taken, notTaken, chosen: files.length })
}

function photosOf(form: PostForm): string[] {
  return form.photos.map((photo) => photo.photoId)
}

/** How long sending a post waits for its photos; what is not seen by then is left to the approver. */
const PATIENCE_MS = 10_000

async function lookedThrough(c: PageContext, form: PostForm): Promise<void> {
  const { installation, actor } = c.var
  await installation.lookout.within(PATIENCE_MS, actor.trustId, photosOf(form))
}

async function blurredBy(intent: Intent, c: PageContext, form: PostForm) {
  if (intent.press !== 'blur') return undefined
  if (!photosOf(form).includes(intent.photoId)) return undefined
  const { installation, actor } = c.var
  const { photoId, marks } = intent
  return blurPhoto(installation, actor, { photoId, marks })
}

/** A file was refused: keep the rest, but do not send a post without a photo that was meant for it. */
function held(intent: Intent): Intent {
  return intent.press === 'submit' ? { press: 'save' } : intent
}

/** Looking something up must not take a post back from approval; saving and sending may. */
function isKept(post: StoredPost, intent: Intent): boolean {
  return savesByItself(post.state) || ['save', 'enter', 'submit'].includes(intent.press)
}

interface Outcome extends Done {
  readonly received: readonly ReceivedPhoto[]
  readonly notTaken: readonly PhotoNotTaken[]
  readonly chosen: number
}

function answer(post: StoredPost, intent: Intent, outcome: Outcome): Pressed {
  const { form, saved, notTaken } = outcome
  const shown = { kind: 'shown', notTaken } as const
  switch (saved?.kind) {
    case undefined:
      return { ...shown, status: statusOf(notTaken), form, ...checkAfter(intent) }
    case 'refused':
      return refused(saved.refusal, { ...shown, status: 409, form })
    case 'faulty':
      return { ...shown, status: 422, form, faults: saved.faults }
    case 'conflict': {
      const other = toPostForm(saved.stored)
      return { ...shown, status: 409, form: { ...form, revision: other.revision }, other }
    }
    case 'saved':
      return afterSave(post, intent, {
        ...outcome,
        form: { ...form, revision: saved.revision, channels: saved.content.channels },
        faults: [...saved.faults, ...nothingChosen(intent, outcome.chosen)],
      })
  }
}

function nothingChosen(intent: Intent, chosen: number): FormFault[] {
  if (intent.press !== 'upload' || chosen > 0) return []
  return [{ field: 'photos', message: 'Choose a photo first' }]
}

function afterSave(
  post: StoredPost,
  intent: Intent,
  outcome: Outcome & { readonly faults: readonly FormFault[] },
): Pressed {
  const { form, faults, notTaken, submitted } = outcome
  const shown = { kind: 'shown', form, notTaken } as const
  // Refused after an unchanged save, it was sent already: a double press has the same answer twice.
  if (submitted?.ok || submitted?.kind === 'moved_on') {
    return { kind: 'gone', to: `/posts/${post.postId}?done=sent` }
  }
  if (submitted) return refused(submitted, { ...shown, status: 422 })
  if (faults.length > 0 || notTaken.length > 0) return { ...shown, status: 422, faults }
  const page = `/posts/${post.postId}/edit`
  switch (intent.press) {
    case 'find':
    case 'check':
    case 'tag':
      return { ...shown, status: 200, ...checkAfter(intent) }
    case 'upload':
    case 'remove':
    case 'adopt':
    case 'blur':
      return { kind: 'gone', to: `${page}#photos` }
    default:
      return {
        kind: 'gone',
        to: `${page}?done=${savesByItself(post.state) ? 'saved' : 'taken_back'}`,
      }
  }
}

function refused(refusal: Refusal, shown: ShownAgain): Pressed {
  const { kind, message, faults, findings } = refusal
  if (kind === 'not_found' || kind === 'forbidden') return { kind: 'problem', problem: kind }
  if (kind === 'incomplete') return { ...shown, status: 422, faults: faults ?? [] }
  return { ...shown, message, ...(findings ? { check: findings } : {}) }
}

function checkAfter(intent: Intent): Pick<ShownAgain, 'check'> {
  return intent.press === 'check' || intent.press === 'tag' ? { check: 'ask' } : {}
}

function statusOf(notTaken: readonly PhotoNotTaken[]): 200 | 422 {
  return notTaken.length > 0 ? 422 : 200
}
