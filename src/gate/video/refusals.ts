/**
 * Why a file is not taken as a video, and what its owner can do about it. Plain English, shown as
 * it stands: `reason` is one sentence, `mend` says the next step.
 */
export const VIDEO_REFUSALS = {
  empty: {
    reason: 'This file is empty.',
    mend: 'Choose the video again. If it came by email or from a memory card, save it on this device first.',
  },
  too_big: {
    reason: 'This video is larger than 500 MB.',
    mend: 'Shorten it, or export it in a smaller size: 1080p is enough for every network.',
  },
  too_long: {
    reason: 'This video runs for more than 10 minutes.',
    mend: 'Shorten it. Somebody must watch the whole of it before it can go out.',
  },
  photo: {
    reason: 'This is a picture, not a video.',
    mend: 'Add it under “Photos”.',
  },
  other_video: {
    reason: 'This is a kind of video that many browsers cannot play.',
    mend: 'Export it as an MP4 (H.264) and add that copy.',
  },
  other_codec: {
    reason:
      'The picture or the sound of this video is packed in a way that many browsers cannot play.',
    mend: 'Export it as an MP4 with H.264 and AAC, which phones and editing programs offer, and add that copy.',
  },
  no_picture: {
    reason: 'There is no moving picture in this file.',
    mend: 'If it is sound alone, it cannot go out as a video. Choose the video itself.',
  },
  too_many_tracks: {
    reason: 'This file holds more than 20 tracks, which no camera writes.',
    mend: 'Export the video again as a plain MP4 and add that copy.',
  },
  wrong_size: {
    reason: 'The picture is smaller than 16 or larger than 8,192 dots on a side.',
    mend: 'Export it in 1080p and add that copy.',
  },
  damaged: {
    reason: 'This video is damaged or part of it is missing.',
    mend: 'Fetch it again from where it came from. If it plays on your device, export it as an MP4 and add that copy.',
  },
  unknown: {
    reason: 'This file is not a video that Gatepost can recognise, whatever its name says.',
    mend: 'Gatepost takes MP4, MOV and WebM. Export the video as an MP4 and add that copy.',
  },
} as const satisfies Record<string, { reason: string; mend: string }>

export type VideoRefusalCode = keyof typeof VIDEO_REFUSALS

/** A file that was not taken, with words for the person who sent it. */
export interface VideoRefusal {
  readonly kind: 'refused'
  readonly code: VideoRefusalCode
  readonly reason: string
  readonly mend: string
}

/** The refusal for a code, with its words. */
export function refuseVideo(code: VideoRefusalCode): VideoRefusal {
  return { kind: 'refused', code, ...VIDEO_REFUSALS[code] }
}

/** Ends the reading of a file that turned out not to be one to take. */
export class NotTaken extends Error {
  override name = 'NotTaken'
  readonly refusal: VideoRefusal

  constructor(code: VideoRefusalCode) {
    super(VIDEO_REFUSALS[code].reason)
    this.refusal = refuseVideo(code)
  }
}
