import { observePhoto } from './observe-photo.ts'
import type { DraftPhoto, Observation, ObservationKind, PictureBox, SeenFace } from './types.ts'

/**
 * Holds what was seen in a photo's pixels against what its author said of it. Faces are counted and
 * placed; who they are is for a person to say.
 */
export function inspectSight(photo: DraftPhoto): Observation[] {
  const { sight = { kind: 'waiting' } } = photo
  if (sight.kind === 'waiting') {
    return [asks(photo, 'photo_not_seen', 'This photo has not been looked through yet.')]
  }
  if (sight.kind === 'failed') return [asks(photo, 'photo_not_seen', sight.reason)]
  const unread = sight.writing.lines.filter((line) => !line.readable).map(({ box }) => box)
  return [...faces(photo, sight.faces), ...writing(photo, unread)]
}

function faces(photo: DraftPhoto, seen: readonly SeenFace[]): Observation[] {
  const clear = seen.filter((face) => face.clear)
  if (photo.nobodyIdentifiable) {
    if (clear.length === 0) return []
    const reason = `${counted(clear.length, 'face')} can be seen close up, and it is said that nobody can be identified.`
    return [asks(photo, 'photo_faces_denied', reason, boxesOf(clear))]
  }
  const tagged = new Set(photo.pictured).size
  // Nobody tagged and nothing declared is asked about already.
  if (tagged === 0) return []
  return [...moreFaces(photo, seen, tagged), ...closeFaces(photo, clear)]
}

function moreFaces(photo: DraftPhoto, seen: readonly SeenFace[], tagged: number): Observation[] {
  if (seen.length <= tagged) return []
  const who = counted(tagged, 'learner')
  const reason = `${counted(seen.length, 'face')} can be seen, and ${who} ${tagged === 1 ? 'is' : 'are'} tagged.`
  return [asks(photo, 'photo_more_faces', reason, boxesOf(seen))]
}

/** What a stranger could take and turn against a child, in a photo that shows learners. */
function closeFaces(photo: DraftPhoto, clear: readonly SeenFace[]): Observation[] {
  if (clear.length === 0) return []
  const are = clear.length === 1 ? 'is' : 'are'
  const reason = `${counted(clear.length, 'face')} ${are} close up and turned to the camera.`
  return [asks(photo, 'photo_face_close', reason, boxesOf(clear))]
}

function writing(photo: DraftPhoto, unread: readonly PictureBox[]): Observation[] {
  if (unread.length === 0) return []
  const reason = 'There is writing in this photo that could not be read. It may hold a name.'
  return [asks(photo, 'photo_writing_unread', reason, unread)]
}

function boxesOf(seen: readonly SeenFace[]): PictureBox[] {
  return seen.map(({ box }) => box)
}

function counted(count: number, thing: string): string {
  return count === 1 ? `1 ${thing}` : `${count} ${thing}s`
}

/** A detector can be wrong, so a person is asked and nothing is stopped. */
function asks(
  photo: DraftPhoto,
  kind: ObservationKind,
  reason: string,
  boxes: readonly PictureBox[] = [],
): Observation {
  return observePhoto(photo, kind, reason, { confidence: 'likely', boxes })
}
