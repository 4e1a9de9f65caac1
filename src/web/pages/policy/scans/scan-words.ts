/** What a page of a scan takes on the server of a small school, rounded up. */
export const SECONDS_A_PAGE = 10

/** So many pages, in words. */
export function pageWords(pages: number): string {
  return pages === 1 ? '1 page' : `${pages} pages`
}

/** How long so many pages take, in words. */
export function timeWords(pages: number): string {
  const seconds = pages * SECONDS_A_PAGE
  if (seconds < 60) return `${seconds} seconds`
  const minutes = Math.ceil(seconds / 60)
  return minutes === 1 ? 'a minute' : `${minutes} minutes`
}
