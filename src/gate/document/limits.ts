/** The largest document that is taken, in bytes: 20 MB. */
export const MAX_DOCUMENT_BYTES = 20 * 1024 * 1024

/** The most that a packed document may unpack to, in bytes. A long policy in Word is under 5 MB. */
export const MAX_UNPACKED_BYTES = 60 * 1024 * 1024

/** The most pages that are read; the longest of the five policies has 31. */
export const MAX_PAGES = 400

/** The most characters that a policy may have: about 500 close pages. */
export const MAX_CHARACTERS = 1_500_000

/** The most pages of a scan: each is read in seconds, so these take the better part of an hour. */
export const MAX_SCAN_PAGES = 200

/** The most pixels that one picture of a scan may have: A4 at 600 to the inch is 35 million. */
export const MAX_PICTURE_PIXELS = 40_000_000

/** The same of one in black and white, where each is a bit: A4 at 1,200 to the inch is 139 million. */
export const MAX_BIT_PIXELS = 150_000_000

/** The most lines that one scanned page may have; a close one has 70, a form with boxes some more. */
export const MAX_LINES = 300

/** The most photos that make one document. */
export const MAX_PHOTOS = 60

/** How small a photo of a page is made, in bytes: sixty stay under what a document may have. */
export const MAX_SHEET_BYTES = 330_000
