import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { zipAsRead } from '../zip-as-read.ts'
import { filesOfPackage } from './package-post.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

async function* inPieces(...texts: string[]) {
  for (const text of texts) yield bytes(text)
}

/** The ZIP as whoever publishes by hand opens it. */
async function opened(...given: Parameters<typeof filesOfPackage>) {
  const pieces: Uint8Array[] = []
  for await (const piece of zipAsRead(filesOfPackage(...given))) pieces.push(piece)
  const files = unzipSync(Buffer.concat(pieces))
  const read = Object.entries(files).map(([name, file]) => [name, Buffer.from(file).toString()])
  return Object.fromEntries(read) as Record<string, string>
}

describe('a package', () => {
  test('holds the text, the photos in order and what stands beside them', async () => {
    const photos = [
      { bytes: bytes('one'), altText: 'The hall', credit: '' },
      { bytes: bytes('two'), altText: '', credit: 'Taken by me' },
    ]
    expect(await opened({ text: 'Bore da' }, photos)).toEqual({
      'text.txt': 'Bore da',
      'photo-01.jpg': 'one',
      'photo-01-alt-text.txt': 'The hall',
      'photo-02.jpg': 'two',
      'photo-02-alt-text.txt': '',
      'photo-02-credit.txt': 'Taken by me',
    })
  })

  test('holds a video piece by piece, with its poster and its captions', async () => {
    const video = { container: 'mp4', pieces: inPieces('mo', 'ves'), captions: 'WEBVTT\n' }
    const photo = { bytes: bytes('still'), altText: 'The relay', credit: '', video }
    expect(await opened({ text: '' }, [photo])).toEqual({
      'text.txt': '',
      'video-01-poster.jpg': 'still',
      'video-01-alt-text.txt': 'The relay',
      'video-01.mp4': 'moves',
      'video-01-captions.vtt': 'WEBVTT\n',
    })
  })
})
