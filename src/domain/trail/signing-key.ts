import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import type { BookName } from './book.ts'
import { canonical } from './canonical.ts'

/** The key that signs the trail. It lives in a file outside the database. */
export interface SigningKey {
  /** First 16 hex digits of the SHA-256 of the public key. */
  readonly id: string
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
}

/** A head of a chain as it is signed. */
export interface SignedHead extends BookName {
  readonly seq: number
  readonly hash: string
  readonly at: string
}

/** Make a new Ed25519 key. @returns the private key as PEM text to be kept with mode 0600 */
export function generateSigningKey(): string {
  const { privateKey } = generateKeyPairSync('ed25519')
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

/** @param pem PKCS #8 text. @throws when it is not an Ed25519 key */
export function readSigningKey(pem: string): SigningKey {
  const privateKey = createPrivateKey(pem)
  const publicKey = asEd25519(createPublicKey(privateKey))
  return { id: keyId(publicKey), privateKey, publicKey }
}

/** @param pem SPKI text. @throws when it is not an Ed25519 public key */
export function readPublicKey(pem: string): KeyObject {
  return asEd25519(createPublicKey(pem))
}

/** The public key as PEM text, to be handed to whoever checks the trail. */
export function publicKeyText(publicKey: KeyObject): string {
  return publicKey.export({ type: 'spki', format: 'pem' }).toString()
}

/** The name under which a public key's signatures are kept. */
export function keyId(publicKey: KeyObject): string {
  const der = publicKey.export({ type: 'spki', format: 'der' })
  return createHash('sha256').update(der).digest('hex').slice(0, 16)
}

/** @returns the signature in base64 */
export function signHead(head: SignedHead, key: SigningKey): string {
  return signValue(head, key)
}

/** Sign the canonical text of a value. @returns the signature in base64 */
export function signValue(value: unknown, key: SigningKey): string {
  return sign(null, Buffer.from(canonical(value)), key.privateKey).toString('base64')
}

/**
 * Whether this signature was made over exactly this value by the holder of the key. The work is done
 * beside the main thread, so that many can be checked at once.
 */
export function isSignatureOf(
  signature: string,
  value: unknown,
  publicKey: KeyObject,
): Promise<boolean> {
  const bytes = Buffer.from(signature, 'base64')
  // Base64 has more than one spelling of the same bytes; only the one that was written counts.
  if (bytes.toString('base64') !== signature) return Promise.resolve(false)
  return new Promise((resolve, reject) => {
    verify(null, Buffer.from(canonical(value)), publicKey, bytes, (error, genuine) => {
      if (error) reject(error)
      else resolve(genuine)
    })
  })
}

function asEd25519(key: KeyObject): KeyObject {
  if (key.asymmetricKeyType !== 'ed25519') {
    throw new TypeError('The trail key is not an Ed25519 key.')
  }
  return key
}
