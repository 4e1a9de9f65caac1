import type { PhotoForm, PostForm } from '../../../../domain/posts/index.ts'
import type { Intent } from './intent.ts'

/**
 * A photo that was just added. Device and credit are taken over from the photo before it: photos of
 * one occasion mostly share them, and the author sees both.
 */
export function withPhoto(
  form: PostForm,
  photo: { readonly photoId: string; readonly sha256: string },
): PostForm {
  const before = form.photos.at(-1)
  const added: PhotoForm = {
    ...photo,
    altText: '',
    credit: before?.credit ?? '',
    device: before?.device ?? '',
    nobodyIdentifiable: false,
    pictured: [],
    deletionDeclared: false,
  }
  return { ...form, photos: [...form.photos, added] }
}

/** A blurred copy takes the place of its photo, with everything that was said of it. */
export function withCopy(
  form: PostForm,
  photoId: string,
  copy: { readonly photoId: string; readonly sha256: string },
): PostForm {
  const photos = form.photos.map((one) => (one.photoId === photoId ? { ...one, ...copy } : one))
  return { ...form, photos }
}

/** Credit and device of one photo for those that have none of their own yet. */
function withOriginOf(photos: readonly PhotoForm[], photoId: string): PhotoForm[] {
  const like = photos.find((one) => one.photoId === photoId)
  return photos.map((one) => ({
    ...one,
    credit: one.credit || (like?.credit ?? ''),
    device: one.device || (like?.device ?? ''),
  }))
}

/** The form after the button was pressed, for buttons that change it. */
export function changedBy(intent: Intent, form: PostForm, stored: PostForm): PostForm {
  switch (intent.press) {
    case 'tag':
      return { ...form, named: [...new Set([...form.named, intent.learnerId])] }
    case 'remove':
      return { ...form, photos: form.photos.filter((one) => one.photoId !== intent.photoId) }
    case 'mine': {
      const photos = form.photos.map((one) =>
        one.photoId === intent.photoId ? { ...one, device: 'own' as const } : one,
      )
      return { ...form, photos }
    }
    case 'same':
      return { ...form, photos: withOriginOf(form.photos, intent.photoId) }
    case 'adopt': {
      if (form.photos.some((one) => one.photoId === intent.photoId)) return form
      const adopted = stored.photos.filter((one) => one.photoId === intent.photoId)
      return { ...form, photos: [...form.photos, ...adopted] }
    }
    default:
      return form
  }
}
