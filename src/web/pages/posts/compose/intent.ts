import { z } from 'zod'
import type { BlurMarks } from '../../../../domain/posts/index.ts'

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const PATTERN = new RegExp(
  `^(?:(save|submit|check|upload|video|enter)|find:(named|photo\\.${UUID})|tag:(${UUID})|(remove|adopt):(${UUID})|blur:(${UUID}):(faces|\\d{1,3})|(aside|unaside):([0-9a-f]{24})|(mine|chosen|same):(${UUID}))$`,
)

/** Whom a search of the register is for: the text of the post, or one photo. */
export const searchTarget = z.string().regex(new RegExp(`^(?:named|photo\\.${UUID})$`))

/** What the author pressed. */
export type Intent =
  | { readonly press: 'save' | 'submit' | 'check' | 'upload' }
  /** Go to the page of the video, to add one or to change what stands for it. */
  | { readonly press: 'video' }
  /** The Enter key in a text box: a search if one was typed, otherwise a save. */
  | { readonly press: 'enter' }
  | { readonly press: 'find'; readonly target: string }
  /** Tag somebody whom a finding in the text may mean. */
  | { readonly press: 'tag'; readonly learnerId: string }
  | { readonly press: 'remove' | 'adopt'; readonly photoId: string }
  | { readonly press: 'blur'; readonly photoId: string; readonly marks: BlurMarks }
  /** Say that a finding does not mean the person found, or take that back. */
  | { readonly press: 'aside' | 'unaside'; readonly key: string }
  /** The camera that a photo names is the author's own, or the device that they chose for it. */
  | { readonly press: 'mine' | 'chosen'; readonly photoId: string }
  /** Say of the other photos what is said of this one's origin. */
  | { readonly press: 'same'; readonly photoId: string }

/** Read which button was pressed; a form without one, as after signing in again, is saved. */
export function readIntent(value: string): Intent {
  const match = PATTERN.exec(value)
  if (!match) return { press: 'save' }
  const [, plain, target, learnerId, photoPress, photoId, blurred, marks, answer, key, whose, of] =
    match
  if (target) return { press: 'find', target }
  if (learnerId) return { press: 'tag', learnerId }
  if (photoId) return { press: photoPress as 'remove' | 'adopt', photoId }
  if (blurred) {
    return { press: 'blur', photoId: blurred, marks: marks === 'faces' ? marks : Number(marks) }
  }
  if (key) return { press: answer as 'aside' | 'unaside', key }
  if (of) return { press: whose as 'mine' | 'chosen' | 'same', photoId: of }
  return { press: plain as 'save' | 'submit' | 'check' | 'upload' | 'video' | 'enter' }
}
