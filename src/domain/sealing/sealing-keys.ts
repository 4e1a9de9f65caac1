import { randomBytes } from 'node:crypto'

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
    if (!id || !hex) throw new Error('The file of sealing keys holds something that is no key.')
    return { id, key: Buffer.from(hex, 'hex') }
  })
  if (!first) throw new Error('The file of sealing keys is empty.')
  return [first, ...others]
}
