import type { Author } from './author.ts'
import { drawn } from './photos/planted.ts'

/** A drawn photo as a file from a phone. */
export async function drawnPhoto(name = 'IMG_2041.jpg', width = 320): Promise<File> {
  const bytes = await drawn(width, Math.round((width * 3) / 4))
    .jpeg()
    .toBuffer()
  return new File([new Uint8Array(bytes)], name, { type: 'image/jpeg' })
}

/** Add a photo to a draft as the page does without scripts. @returns the photo's id */
export async function addPhotoTo(author: Author, postId: string, file?: File): Promise<string> {
  const sent = await author.press(postId, 'upload', {}, [file ?? (await drawnPhoto())])
  if (sent.status !== 303) throw new Error(`The photo was answered with ${sent.status}.`)
  const photo = (await author.formOf(postId)).filter(([name]) => name === 'photo').at(-1)
  if (!photo) throw new Error('The photo is not in the form.')
  return photo[1]
}
