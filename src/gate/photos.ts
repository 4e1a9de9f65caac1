import { observePhoto } from './observe-photo.ts'
import { observeCamera } from './photo-camera.ts'
import { inspectSight } from './photo-sight.ts'
import { foldedText } from './text/fold.ts'
import type { DraftPhoto, Observation } from './types.ts'
import { inspectVideo } from './video.ts'

/** Looks at what is known of a photo: who is tagged, which device took it, whether it is described. */
export function inspectPhoto(photo: DraftPhoto): Observation[] {
  const pictured = [...new Set(photo.pictured)]
  const learners = pictured.map((learner) =>
    observePhoto(photo, 'photo_pictures_learner', 'A learner is tagged in this photo.', {
      learners: [learner],
    }),
  )
  return [
    ...learners,
    ...declaration(photo, pictured),
    ...inspectSight(photo),
    ...device(photo),
    ...observeCamera(photo),
    ...altText(photo),
    ...inspectVideo(photo),
  ]
}

function declaration(photo: DraftPhoto, pictured: readonly string[]): Observation[] {
  if (pictured.length > 0 && photo.nobodyIdentifiable) {
    const reason = 'Learners are tagged, and it is said that nobody can be identified.'
    return [observePhoto(photo, 'photo_contradictory', reason, { learners: pictured })]
  }
  if (pictured.length > 0 || photo.nobodyIdentifiable) return []
  const reason = 'Nobody is tagged, and it is not said that nobody can be identified.'
  return [observePhoto(photo, 'photo_undeclared', reason)]
}

function device(photo: DraftPhoto): Observation[] {
  const observations: Observation[] = []
  if (photo.device === 'personal') {
    observations.push(observePhoto(photo, 'photo_device', 'Taken with a personal device.'))
  }
  if (photo.device === 'unknown') {
    observations.push(
      observePhoto(photo, 'photo_device', 'Which device took it is not known.', {
        confidence: 'likely',
      }),
    )
  }
  const own = photo.device === 'approved' || photo.device === 'personal'
  if (own && !photo.deletionDeclared) {
    const reason = 'It is not said that the copy on the device was deleted.'
    observations.push(observePhoto(photo, 'photo_copy_kept', reason))
  }
  return observations
}

/** Alt text without a single letter describes nothing. */
function altText(photo: DraftPhoto): Observation[] {
  if (/\p{L}/u.test(foldedText(photo.altText))) return []
  const missing = observePhoto(photo, 'alt_text_missing', 'The photo has no description.')
  return [{ ...missing, place: { part: 'alt_text', photo: photo.id } }]
}
