/** What the server takes, as the page says. */
export interface UploadLimits {
  /** How many photos a post holds. */
  readonly photos: number
  /** How large one may be. */
  readonly bytes: number
  /** What is said of one that is larger. */
  readonly tooBig: string
}

/**
 * Why the server would not take a file, whatever is in it; undefined when it has to be asked.
 * @param file its size, and how many photos the post has already
 * @returns `mayFit` where another try can end otherwise
 */
export function noUseToSend(
  file: { readonly photos: number; readonly bytes: number },
  limits: UploadLimits,
): { readonly why: string; readonly mayFit: boolean } | undefined {
  if (file.bytes > limits.bytes) return { why: limits.tooBig, mayFit: false }
  if (file.photos < limits.photos) return undefined
  const why = `A post holds ${limits.photos} photos. Remove one to make room.`
  return { why, mayFit: true }
}
