/** How large a file may be that comes in as a video, in bytes: ten minutes as most phones film. */
export const MAX_VIDEO_BYTES = 500 * 1024 * 1024

/** How long a video may run, in seconds: its approvers must watch all of it. */
export const MAX_VIDEO_SECONDS = 600

/** More than any camera writes: pictures, sound, subtitles, timecode and what it measured. */
export const MAX_TRACKS = 20

/** Longest side of the picture, in pixels: above every phone's widest setting. */
export const MAX_VIDEO_SIDE = 8192

/** Anything narrower or lower is no picture to watch. */
export const MIN_VIDEO_SIDE = 16

/** Most pieces of one track: ten minutes at 240 pictures a second, twice over. */
export const MAX_PACKETS = 300_000

/** Most that a file may say of itself in one place, in bytes; the table of a long video is a tenth. */
export const MAX_TABLE_BYTES = 32 * 1024 * 1024
