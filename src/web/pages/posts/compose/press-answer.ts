import {
  type FormFault,
  type FormSaved,
  type PhotoNotTaken,
  type PostForm,
  type ReceivedPhoto,
  type Refusal,
  type StoredPost,
  savesByItself,
  toPostForm,
} from '../../../../domain/posts/index.ts'
import type { Finding } from '../../../../policy/index.ts'
import type { Problem } from '../../../problems.tsx'
import type { Intent } from './intent.ts'

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

/** What became of the form that was sent. */
export interface Done {
  readonly form: PostForm
  readonly saved: FormSaved | undefined
  readonly submitted: { readonly ok: true } | Refusal | undefined
  /** What became of an answer to a finding. */
  readonly answered?: { readonly ok: true; readonly revision: number } | Refusal | undefined
  /** What became of putting the device of a photo on record. */
  readonly device?:
    | { readonly ok: true }
    | { readonly ok: false; readonly message: string }
    | undefined
}

interface Outcome extends Done {
  readonly received: readonly ReceivedPhoto[]
  readonly notTaken: readonly PhotoNotTaken[]
  readonly chosen: number
}

/** What the author is shown after a press: the next page, or this one with what is to be mended. */
export function answer(post: StoredPost, intent: Intent, outcome: Outcome): Pressed {
  const { form, saved, notTaken } = outcome
  const shown = { kind: 'shown', notTaken } as const
  if (isAnswer(intent) && saved === undefined) return answerNotKept({ ...shown, status: 409, form })
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
  const { faults, notTaken, submitted, answered } = outcome
  const form = answered?.ok ? { ...outcome.form, revision: answered.revision } : outcome.form
  const shown = { kind: 'shown', form, notTaken } as const
  // Refused after an unchanged save, it was sent already: a double press has the same answer twice.
  if (submitted?.ok || submitted?.kind === 'moved_on') {
    return { kind: 'gone', to: `/posts/${post.postId}?done=sent` }
  }
  if (submitted) return refused(submitted, { ...shown, status: 422 })
  if (outcome.device?.ok === false) {
    return { ...shown, status: 422, message: outcome.device.message }
  }
  if (answered?.ok === false) {
    return { ...refused(answered, { ...shown, status: 422 }), ...checkAfter(intent) }
  }
  if (faults.length > 0 || notTaken.length > 0) return { ...shown, status: 422, faults }
  const page = `/posts/${post.postId}/edit`
  switch (intent.press) {
    case 'find':
    case 'check':
    case 'tag':
    case 'aside':
    case 'unaside':
      return { ...shown, status: 200, ...checkAfter(intent) }
    case 'upload':
    case 'remove':
    case 'adopt':
    case 'blur':
      return { kind: 'gone', to: `${page}#photos` }
    case 'same':
      return { kind: 'gone', to: `${page}#photo.${intent.photoId}` }
    case 'video':
      return { kind: 'gone', to: `/posts/${post.postId}/video` }
    case 'mine':
    case 'chosen': {
      const done = intent.press === 'mine' ? 'device_asked' : 'device_described'
      return { kind: 'gone', to: `${page}?done=${done}#photo.${intent.photoId}` }
    }
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
  return intent.press === 'check' || intent.press === 'tag' || isAnswer(intent)
    ? { check: 'ask' }
    : {}
}

function isAnswer(intent: Intent): boolean {
  return intent.press === 'aside' || intent.press === 'unaside'
}

/** Others are deciding on it: an answer must not take it back from them by the way. */
function answerNotKept(shown: ShownAgain): ShownAgain {
  const message =
    'This post is no longer a draft. Press “Take back and save”, then answer the finding.'
  return { ...shown, message, check: 'ask' }
}

function statusOf(notTaken: readonly PhotoNotTaken[]): 200 | 422 {
  return notTaken.length > 0 ? 422 : 200
}
