import {
  addPhoto,
  blurPhoto,
  type PostForm,
  putCameraOnRecord,
  type SaidOfFinding,
  type StoredPost,
  saveForm,
  savesByItself,
  setAsideFinding,
  submitPost,
  takeUpFinding,
  toPostForm,
} from '../../../../domain/posts/index.ts'
import type { PageContext } from '../../../context.ts'
import { changedBy, withCopy, withPhoto } from './change-form.ts'
import type { Intent } from './intent.ts'
import { answer, type Done, type Pressed } from './press-answer.ts'
import { takeInFiles } from './take-in-files.ts'

interface Press {
  readonly form: PostForm
  readonly intent: Intent
  readonly files: readonly File[]
  /** What was typed to a finding that is not this person. */
  readonly said: Pick<SaidOfFinding, 'reason' | 'words'>
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
  const context = { gate: installation.gate, now: c.var.now }
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
    if ((wanted.press === 'aside' || wanted.press === 'unaside') && saved.kind === 'saved') {
      const { revision } = saved
      const at = { postId: post.postId, revision, key: wanted.key }
      const answered =
        wanted.press === 'aside'
          ? await setAsideFinding(db, actor, { ...at, ...sent.said }, context)
          : await takeUpFinding(db, actor, at, c.var.now)
      return { form: changed, saved, submitted: undefined, answered }
    }
    if ((wanted.press === 'mine' || wanted.press === 'chosen') && saved.kind === 'saved') {
      const { photoId } = wanted
      const deviceId = changed.photos.find((one) => one.photoId === photoId)?.device ?? ''
      const as = wanted.press === 'mine' ? 'own' : { deviceId }
      const camera = { schoolId: post.schoolId, photoId, as } as const
      const device = await putCameraOnRecord(db, actor, camera, c.var.now)
      return { form: changed, saved, submitted: undefined, device }
    }
    if (wanted.press !== 'submit' || saved.kind !== 'saved' || saved.faults.length > 0) {
      return { form: changed, saved, submitted: undefined }
    }
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
  return savesByItself(post.state) || ['save', 'enter', 'submit', 'video'].includes(intent.press)
}
