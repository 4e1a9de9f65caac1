import { createHmac } from 'node:crypto'

/** Letters and digits that cannot be taken for one another when read aloud or from paper. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 20

/** Keys the codes: the installation's own secret, outside the database. */
export interface ReceiptKey {
  readonly secret: string
  readonly schoolId: string
}

/**
 * The code with which a reporter comes back: 100 bits in five groups. It is made from the form's own name, so
 * a form sent twice has one code, and nobody without the secret can make it.
 */
export function receiptCode({ secret, schoolId }: ReceiptKey, nonce: string): string {
  const bytes = createHmac('sha256', secret).update(`concern-receipt:${schoolId}:${nonce}`).digest()
  const letters = Array.from(bytes.subarray(0, LENGTH), (byte) => LETTERS.charAt(byte % 32))
  return letters.join('').replaceAll(/(.{4})(?=.)/g, '$1-')
}

/**
 * The keyed digest under which a code is kept, however it was typed: the code of another school has another.
 * @returns undefined for what is no code
 */
export function receiptDigest({ secret, schoolId }: ReceiptKey, typed: string): string | undefined {
  const code = typed
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  if (code.length !== LENGTH || [...code].some((letter) => !LETTERS.includes(letter)))
    return undefined
  return createHmac('sha256', secret).update(`concern-code:${schoolId}:${code}`).digest('hex')
}
