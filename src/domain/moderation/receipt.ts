import { createHmac } from 'node:crypto'
import { sha256 } from './comment-digests.ts'

/** Letters and digits that cannot be taken for one another when read aloud or from paper. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 16

/**
 * The code with which the author of a comment sees what became of it: 80 bits in four groups. It is made
 * from the form, so a form sent twice has one code, and only its digest is kept.
 */
export function receiptCode(secret: string, nonce: string): string {
  const bytes = createHmac('sha256', secret).update(`comment-receipt:${nonce}`).digest()
  const letters = Array.from(bytes.subarray(0, LENGTH), (byte) => LETTERS.charAt(byte % 32))
  return letters.join('').replaceAll(/(.{4})(?=.)/g, '$1-')
}

/** The digest under which a code is kept, however it was typed; undefined for what is no code. */
export function receiptDigest(typed: string): string | undefined {
  const code = typed
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  if (code.length !== LENGTH || [...code].some((letter) => !LETTERS.includes(letter)))
    return undefined
  return sha256(`receipt:${code}`)
}
