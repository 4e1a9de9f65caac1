import { observePhoto } from './observe-photo.ts'
import type { Draft, Observation } from './types.ts'

/**
 * A learner's full name and a face together say more than either alone: with both, a stranger can
 * put a name to a child. Seen wherever in the post the name stands, also read in the photo itself.
 * @param named what the gate saw of names in the whole draft
 */
export function observeFaceAndName(draft: Draft, named: readonly Observation[]): Observation[] {
  if (draft.photos.length === 0) return []
  const full = named.filter(({ kind }) => kind === 'learner_full_name')
  if (full.length === 0) return []
  const learners = [...new Set(full.flatMap((seen) => seen.learners))]
  return draft.photos.flatMap((photo): Observation[] => {
    const clear = photo.sight?.kind === 'seen' ? photo.sight.faces.filter((face) => face.clear) : []
    const tagged = learners.filter((id) => photo.pictured.includes(id))
    if (clear.length === 0 && tagged.length === 0) return []
    const reason = 'A learner’s full name stands in this post, and a face can be seen.'
    return [
      observePhoto(photo, 'photo_face_and_name', reason, {
        learners: tagged.length > 0 ? tagged : learners,
        // Who is tagged is known; a face may be somebody else's.
        confidence: tagged.length > 0 ? 'certain' : 'likely',
        boxes: clear.map(({ box }) => box),
      }),
    ]
  })
}
