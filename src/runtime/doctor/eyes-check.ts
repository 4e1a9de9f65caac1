import { type Check, warning, well } from './check.ts'

/** What came of looking at a plain picture. */
export type EyesTried =
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'seen' }
  | undefined

/** Without eyes nothing is unsafe, only slower: every photo then asks a person to look. */
export function checkEyes(tried: EyesTried): Check {
  if (tried?.kind === 'seen') return well('photos', 'Faces can be placed and writing can be read.')
  return warning(
    'photos',
    tried?.reason ?? 'Photos could not be looked at.',
    'Posts still go their way, and every photo asks a person to look. See docs/decisions/faces.md for the systems on which photos can be looked at; on one of those, install again with "npm ci".',
  )
}
