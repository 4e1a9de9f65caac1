/** The list of a school’s requests for channels. */
export function requestsPath(slug: string): string {
  return `/schools/${slug}/channels/requests`
}

/** One request, or a page of its form. */
export function requestPath(slug: string, requestId: string, step?: string): string {
  return `${requestsPath(slug)}/${requestId}${step === undefined ? '' : `/${step}`}`
}
