/** Longest side of the picture in which writing is looked for, in pixels: a whole multiple of 32. */
export const SEARCH_SIDE = 1280

/** Pixels of that picture at most: a 4:3 photo at the longest side. Time grows with it. */
export const SEARCH_PIXELS = 1280 * 960

/** Pixels that are searched at once: rather more than half such a photo. Memory grows with it. */
export const STRIP_PIXELS = 1280 * 544

/** How far the bands that are searched one after the other overlap, in pixels. */
export const STRIP_OVERLAP = 128

/** A small picture is enlarged at most this much before writing is looked for. */
export const MOST_ENLARGED = 2

/** Longest side of the picture from which lines are cut, in pixels: a kept photo's own. */
export const SOURCE_SIDE = 2048

/** How high a line is when it is read, in pixels: what the reader was trained on. */
export const LINE_HEIGHT = 48

/** How wide a line is at most when it is read, in pixels; a longer one is squeezed. */
export const LINE_WIDTH = 1600

/** How many lines of one photo are read. Those beyond are told as writing that was not read. */
export const MOST_LINES = 60
