import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Credentials } from '../../networks/network.ts'

const CIPHER = 'aes-256-gcm'
const [NONCE, TAG] = [12, 16]

/** A key that is kept outside the database. */
export interface SealingKey {
  readonly id: string
  /** 32 bytes. */
  readonly key: Buffer
}

/** The first seals; every one of them opens. */
export type SealingKeys = readonly [SealingKey, ...SealingKey[]]

/** A new key as a line of the file that keeps them: its id and 64 hex digits. */
export function makeSealingKey(): string {
  return `${randomBytes(6).toString('hex')} ${randomBytes(32).toString('hex')}\n`
}

/**
 * Read the keys of a file, one a line, the newest first.
 * @throws when a line is no key, or there is none
 */
export function readSealingKeys(text: string): SealingKeys {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const [first, ...others] = lines.map((line): SealingKey => {
    const [, id, hex] = /^([0-9a-f]{12}) ([0-9a-f]{64})$/.exec(line.trim()) ?? []
    if (!id || !hex) throw new Error('The file of account keys holds something that is no key.')
    return { id, key: Buffer.from(hex, 'hex') }
  })
  if (!first) throw new Error('The file of account keys is empty.')
  return [first, ...others]
}

/** What a sealed text belongs to: put anywhere else, it does not open. */
export interface SealedFor {
  readonly trustId: string
  readonly channelId: string
}

/** Encrypt what opens an account, bound to its trust and its channel. */
export function sealCredentials(
  [current]: SealingKeys,
  place: SealedFor,
  credentials: Credentials,
): string {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv(CIPHER, current.key, nonce).setAAD(boundTo(place, current.id))
  const words = cipher.update(JSON.stringify(credentials), 'utf8')
  const sealed = Buffer.concat([nonce, words, cipher.final(), cipher.getAuthTag()])
  return `${current.id}.${sealed.toString('base64url')}`
}

/**
 * @returns undefined when the key is not there any more, or the text was changed or moved: the account
 *   must be joined anew
 */
export function openCredentials(
  keys: SealingKeys,
  place: SealedFor,
  text: string,
): Credentials | undefined {
  const [id = '', body = ''] = text.split('.')
  const key = keys.find((one) => one.id === id)?.key
  const sealed = Buffer.from(body, 'base64url')
  if (!key || sealed.byteLength < NONCE + TAG) return undefined
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE))
    .setAAD(boundTo(place, id))
    .setAuthTag(sealed.subarray(-TAG))
  try {
    const words = decipher.update(sealed.subarray(NONCE, -TAG), undefined, 'utf8')
    return JSON.parse(words + decipher.final('utf8')) as Credentials
  } catch {
    return undefined
  }
}

/** Whether the first key sealed it, so that the others may go. */
export function isSealedWith([current]: SealingKeys, text: string): boolean {
  return text.startsWith(`${current.id}.`)
}

function boundTo({ trustId, channelId }: SealedFor, keyId: string): Buffer {
  return Buffer.from(`gatepost network account 1 ${trustId} ${channelId} ${keyId}`)
}
