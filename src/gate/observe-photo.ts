import type { DraftPhoto, Observation, ObservationKind, PictureBox } from './types.ts'

/** What more is known of something seen on a photo. */
interface Seen {
  /** Left out: certain. */
  readonly confidence?: Observation['confidence']
  readonly boxes?: readonly PictureBox[]
  readonly learners?: readonly string[]
}

/** Puts something seen of a photo as a whole as an observation. */
export function observePhoto(
  photo: Pick<DraftPhoto, 'id'>,
  kind: ObservationKind,
  reason: string,
  { confidence = 'certain', boxes = [], learners = [] }: Seen = {},
): Observation {
  return {
    kind,
    place: { part: 'photo', photo: photo.id },
    start: 0,
    end: 0,
    text: '',
    learners,
    adults: [],
    confidence,
    reason,
    ...(boxes.length > 0 && { boxes }),
  }
}
