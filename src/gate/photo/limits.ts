/** How large a file may be that comes in as a photo, in bytes. */
export const MAX_PHOTO_BYTES = 25 * 1024 * 1024

/** How many pixels a photo may hold: above every phone camera's ordinary setting, below a memory hazard. */
export const MAX_PHOTO_PIXELS = 50_000_000

/** Anything narrower or lower is an icon or a tracking dot. */
export const MIN_PHOTO_SIDE = 16

/** Longest side of the picture kept, in pixels: enough for every network and for print at A5. */
export const FULL_SIDE = 2048

/** Longest side of the small picture shown in lists, in pixels. */
export const THUMB_SIDE = 480

/** How long the image library may work on one step of one photo, in seconds. */
export const STEP_SECONDS = 20
