/** Where photos of the pages of a policy come in. */
export const PHOTOS_PATH = '/schools/:slug/policy/drafts/photos'

const PHOTOS = /^\/schools\/[^/]+\/policy\/drafts\/photos$/

/** Whether a request may be larger than a page and a handful of photos: it is read photo by photo. */
export function isPagePhotos(request: { readonly method: string; readonly path: string }): boolean {
  return request.method === 'POST' && PHOTOS.test(request.path)
}
