import { observePhoto } from './observe-photo.ts'
import { foldedText } from './text/fold.ts'
import type { DraftPhoto, Observation } from './types.ts'

/**
 * What is to be said of a video. Nobody but a person can tell what is to be seen in it, so that is
 * always said; its captions are asked for as a photo's description is.
 */
export function inspectVideo(photo: DraftPhoto): Observation[] {
  const { video } = photo
  if (!video) return []
  const who = video.watched
    ? 'Its author says that they watched all of it.'
    : 'Its author has not said that they watched all of it.'
  const reason = `The gate cannot look into a moving picture; it has looked at the still picture in front of it alone. ${who}`
  return [observePhoto(photo, 'video_not_watched', reason), ...captions(photo)]
}

/** Captions without a single letter say nothing. Without sound there is nothing to say. */
function captions(photo: DraftPhoto): Observation[] {
  const { video } = photo
  if (!video?.hasSound) return []
  const { captions } = video
  if (captions.kind === 'burned_in' || captions.kind === 'no_speech') return []
  if (captions.kind === 'words' && /\p{L}/u.test(foldedText(captions.text))) return []
  const missing = observePhoto(photo, 'captions_missing', 'The video has sound and no captions.')
  return [{ ...missing, place: { part: 'captions', photo: photo.id } }]
}
