import { createRequire } from 'node:module'
import sharp from 'sharp'
import { sniff } from './sniff.ts'

// The package is CommonJS and hides some functions behind its own `default`, which loaders unwrap
// differently; asking for it as CommonJS gives all of them everywhere.
const exifr: typeof import('exifr') = createRequire(import.meta.url)('exifr')

/** What was written into a photo file beside the picture, by tag name as the standards spell it. */
export interface HiddenTags {
  readonly tags: ReadonlyMap<string, unknown>
  /** Set where something was there that could not be read. */
  readonly unreadable: boolean
}

/** A block larger than this is not looked into, in bytes; it is dropped like the rest. */
const MAX_BLOCK_BYTES = 1024 * 1024

const READ_AS_WRITTEN = { mergeOutput: false, reviveValues: false, translateValues: false }

/**
 * Reads the blocks of hidden data in a picture of any of our formats: EXIF, XMP, IPTC and the
 * text that a PNG may hold. Never fails; what cannot be read is reported as unreadable.
 */
export async function readHiddenTags(bytes: Uint8Array): Promise<HiddenTags> {
  if ('refused' in sniff(bytes)) return { tags: new Map(), unreadable: false }
  const header = await sharp(bytes)
    .metadata()
    .catch(() => undefined)
  if (!header) return { tags: new Map(), unreadable: true }

  const blocks = await Promise.all([
    readBlock(header.xmp, (block) => exifr.sidecar(block, READ_AS_WRITTEN, 'xmp')),
    readBlock(header.iptc, (block) => exifr.sidecar(block, READ_AS_WRITTEN, 'iptc')),
    readBlock(header.exif, (block) =>
      exifr.parse(withoutExifMarker(block), { ...READ_AS_WRITTEN, ifd1: true }),
    ),
  ])
  const tags = new Map<string, unknown>()
  for (const { keyword, text } of header.comments ?? []) tags.set(keyword, text)
  for (const block of blocks) addTags(tags, block)
  const unreadable = blocks.some((block) => block === 'unreadable' || (block && 'errors' in block))
  return { tags, unreadable }
}

type Block = object | undefined | 'unreadable'

async function readBlock(
  block: Buffer | undefined,
  read: (block: Buffer) => Promise<object | undefined>,
): Promise<Block> {
  if (!block) return undefined
  if (block.byteLength > MAX_BLOCK_BYTES) return 'unreadable'
  return read(block).catch(() => 'unreadable')
}

/** JPEG, WebP and AVIF put "Exif", two zero bytes, before the block that PNG holds bare. */
function withoutExifMarker(block: Buffer): Buffer {
  return block.toString('latin1', 0, 6) === 'Exif\0\0' ? block.subarray(6) : block
}

/** Blocks come as tags, or as groups of tags; a thumbnail has its own group with its own sizes. */
function addTags(tags: Map<string, unknown>, block: Block): void {
  if (typeof block !== 'object') return
  for (const [name, value] of Object.entries(block)) {
    if (name === 'xmlns' || name === 'errors') continue
    if (name === 'ifd1') tags.set('Thumbnail', true)
    else if (isGroup(value)) for (const [tag, inner] of Object.entries(value)) tags.set(tag, inner)
    else tags.set(name, value)
  }
}

function isGroup(value: unknown): value is object {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !ArrayBuffer.isView(value)
  )
}
