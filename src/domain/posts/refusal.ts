import type { Finding } from '../../policy/index.ts'
import { refusePasswordText } from '../refuse-password-text.ts'

/** An ordinary no: what is the matter and what to do, in words for a person. */
export interface Refusal {
  readonly ok: false
  readonly kind:
    | 'not_found'
    | 'forbidden'
    | 'moved_on'
    | 'changed_elsewhere'
    | 'incomplete'
    | 'stopped'
  readonly message: string
  /** For `stopped`: what stops it. */
  readonly findings?: readonly Finding[]
  /** For `incomplete`: which part of the form each fault belongs to. */
  readonly faults?: readonly { readonly field: string; readonly message: string }[]
}

export const NOT_FOUND: Refusal = {
  ok: false,
  kind: 'not_found',
  message: 'There is no such post, or it is not one that you may see.',
}

export const MOVED_ON: Refusal = {
  ok: false,
  kind: 'moved_on',
  message: 'Someone else has moved this post on. Look at where it stands now.',
}

export const CHANGED_ELSEWHERE: Refusal = {
  ok: false,
  kind: 'changed_elsewhere',
  message:
    'This post was changed somewhere else, perhaps in another tab. Both texts are shown; keep what you need and save again.',
}

export function forbidden(message: string): Refusal {
  return { ok: false, kind: 'forbidden', message }
}

/** The refusal for words that hold a password; undefined where they hold none. */
export function refuseSecret(text: string, field: string): Refusal | undefined {
  const found = refusePasswordText(text, field)
  if (!found) return undefined
  const { message } = found
  return { ok: false, kind: 'incomplete', message, faults: [{ field, message }] }
}

/** The refusal for what the lifecycle table does not allow. */
export function lifecycleRefusal(why: 'moved_on' | 'not_yours' | 'reason_missing'): Refusal {
  if (why === 'moved_on') return MOVED_ON
  if (why === 'not_yours') return forbidden('This step is for somebody in another role.')
  return {
    ok: false,
    kind: 'incomplete',
    message: 'Give a reason, so that the author knows what to do.',
    faults: [{ field: 'reason', message: 'Give a reason, so that the author knows what to do' }],
  }
}
