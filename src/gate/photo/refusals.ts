/**
 * Why a file is not taken as a photo, and what its owner can do about it. Plain English, shown as
 * it stands: `reason` is one sentence, `mend` says the next step.
 */
export const PHOTO_REFUSALS = {
  empty: {
    reason: 'This file is empty.',
    mend: 'Choose the photo again. If it came by email or from a memory card, save it on this device first.',
  },
  too_big: {
    reason: 'This file is larger than 25 MB.',
    mend: 'Send a smaller copy: when you share a photo, most phones offer a “large” or “medium” size.',
  },
  heic: {
    reason: 'This is a HEIC photo, a kind that only some devices can open.',
    mend: 'On an iPhone, open it in Photos, press Share, then Options, choose Most Compatible, and save it to Files; then add that copy. So that new photos are JPEGs, choose Settings > Camera > Formats > Most Compatible. On a computer, export it as a JPEG.',
  },
  svg: {
    reason: 'This is an SVG drawing, which can carry hidden instructions.',
    mend: 'Export it as a PNG or a JPEG and add that copy.',
  },
  web_page: {
    reason: 'This is a web page, not a photo, whatever its name says.',
    mend: 'Open the page, save the picture itself, and add that.',
  },
  program: {
    reason: 'This is a program or a script, not a photo, whatever its name says.',
    mend: 'Do not open it. If you did not expect it, tell the person who looks after your computers.',
  },
  pdf: {
    reason: 'This is a PDF document, not a photo.',
    mend: 'Save the page you need as a JPEG or a PNG, or take a screenshot of it, and add that.',
  },
  video: {
    reason: 'This is a video, and a still picture is needed here.',
    mend: 'Add the video itself with “Add a video”. A still picture from it can be added as a JPEG.',
  },
  archive: {
    reason: 'This file is an archive or an office document, or has one hidden inside a picture.',
    mend: 'Open it, take the photo out, save it as a JPEG and add that copy.',
  },
  other_picture: {
    reason: 'This is a kind of picture that Gatepost does not take.',
    mend: 'Save it as a JPEG, PNG, WebP, GIF or AVIF and add that copy.',
  },
  unknown: {
    reason: 'This file is not a picture that Gatepost can recognise.',
    mend: 'Gatepost takes JPEG, PNG, WebP, GIF and AVIF. Save the photo as a JPEG and add that copy.',
  },
  damaged: {
    reason: 'This photo is damaged or part of it is missing.',
    mend: 'Fetch it again from where it came from. If it opens on your device, take a copy with “Save as” and add that.',
  },
  animated: {
    reason: 'This picture moves. An approver would see one frame and the public all of them.',
    mend: 'Save the frame that you want as a JPEG or a PNG and add that.',
  },
  too_many_pixels: {
    reason: 'This picture has more than 50 million dots, too many to open safely.',
    mend: 'Make a smaller copy, for example 4,000 dots wide, and add that.',
  },
  too_small: {
    reason: 'This picture is less than 16 dots wide or high.',
    mend: 'Choose the full-size photo instead of its icon.',
  },
} as const satisfies Record<string, { reason: string; mend: string }>

export type PhotoRefusalCode = keyof typeof PHOTO_REFUSALS

/** A file that was not taken, with words for the person who sent it. */
export interface PhotoRefusal {
  readonly kind: 'refused'
  readonly code: PhotoRefusalCode
  readonly reason: string
  readonly mend: string
}

/** The refusal for a code, with its words. */
export function refusePhoto(code: PhotoRefusalCode): PhotoRefusal {
  return { kind: 'refused', code, ...PHOTO_REFUSALS[code] }
}
