import { visibleText } from '../../gate/visible-text.ts'

/** Leaves room for a folder's own prefix within the 255 bytes that file systems allow. */
const MOST_BYTES = 200
const LONGEST_EXTENSION = 12

/** Names that Windows keeps for devices, whatever extension follows. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i

/**
 * A file name from outside made fit to be shown and to be offered for download: no folders, no
 * unseen or reordering characters, nothing that a file system keeps for itself. It never names
 * the file in the store; the digest does.
 * @returns a name of 1 to 200 bytes; "photo" where nothing usable is left
 */
export function safeFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const plain = visibleText(last.normalize('NFC'), 1000)
    .replace(/[:*?"<>|]/g, '-')
    .replace(/^[. ]+|[. ]+$/g, '')
  const whole = shorten(plain || 'photo')
  return DEVICE.test(whole) ? `_${whole}` : whole
}

/** Cuts the middle out, so that the extension stays. */
function shorten(name: string): string {
  if (Buffer.byteLength(name) <= MOST_BYTES) return name
  const dot = name.lastIndexOf('.')
  const extension = dot > 0 && name.length - dot <= LONGEST_EXTENSION ? name.slice(dot) : ''
  const letters = Array.from(name.slice(0, name.length - extension.length))
  while (Buffer.byteLength(letters.join('')) > MOST_BYTES - Buffer.byteLength(extension))
    letters.pop()
  return `${letters.join('').replace(/[. ]+$/, '')}${extension}`
}
