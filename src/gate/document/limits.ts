/** The largest document that is taken, in bytes: 20 MB. */
export const MAX_DOCUMENT_BYTES = 20 * 1024 * 1024

/** The most that a packed document may unpack to, in bytes. A long policy in Word is under 5 MB. */
export const MAX_UNPACKED_BYTES = 60 * 1024 * 1024

/** The most pages that are read; the longest of the five policies has 31. */
export const MAX_PAGES = 400

/** The most characters that a policy may have: about 500 close pages. */
export const MAX_CHARACTERS = 1_500_000
