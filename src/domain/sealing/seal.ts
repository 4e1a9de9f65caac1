import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { SealingKeys } from './sealing-keys.ts'

const CIPHER = 'aes-256-gcm'
const [NONCE, TAG] = [12, 16]

/**
 * Encrypt bytes with the newest key.
 * @param place what they belong to, down to the row and column: put anywhere else, they do not open
 * @returns the key's id, a full stop, and nonce, words and proof in base64url
 */
export function sealBytes([current]: SealingKeys, place: string, bytes: Uint8Array): string {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv(CIPHER, current.key, nonce).setAAD(boundTo(place, current.id))
  const sealed = Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
  return `${current.id}.${sealed.toString('base64url')}`
}

/**
 * Open what `sealBytes` sealed.
 * @returns undefined when the key is not there any more, or the text was changed or moved
 */
export function openBytes(keys: SealingKeys, place: string, text: string): Buffer | undefined {
  const [id = '', body = ''] = text.split('.')
  const key = keys.find((one) => one.id === id)?.key
  const sealed = Buffer.from(body, 'base64url')
  if (!key || sealed.byteLength < NONCE + TAG) return undefined
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE))
    .setAAD(boundTo(place, id))
    .setAuthTag(sealed.subarray(-TAG))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()])
  } catch {
    return undefined
  }
}

/** Encrypt words; `place` as `sealBytes` takes it. */
export function sealText(keys: SealingKeys, place: string, words: string): string {
  return sealBytes(keys, place, Buffer.from(words, 'utf8'))
}

/** The words that `sealText` sealed; undefined as `openBytes` says. */
export function openText(keys: SealingKeys, place: string, text: string): string | undefined {
  return openBytes(keys, place, text)?.toString('utf8')
}

/** Whether the first key sealed it, so that the others may go. */
export function isSealedWith([current]: SealingKeys, text: string): boolean {
  return text.startsWith(`${current.id}.`)
}

function boundTo(place: string, keyId: string): Buffer {
  return Buffer.from(`${place} ${keyId}`)
}
