import type { KeyObject } from 'node:crypto'
import { type ExportHeader, headerFacts } from '../export-lines.ts'
import { isSignatureOf, keyId, readPublicKey } from '../signing-key.ts'
import type { Faults } from './fault.ts'
import { readLine } from './read-line.ts'

export interface OpenedExport {
  readonly header: ExportHeader
  /** The key to check with: the one given, or else the file's own. */
  readonly publicKey: KeyObject
}

/**
 * Read the first line and settle which key counts.
 * @returns undefined, with the fault added, when nothing after it can be checked
 */
export async function openExport(
  first: string | undefined,
  given: KeyObject | undefined,
  faults: Faults,
): Promise<OpenedExport | undefined> {
  const refuse = (why: string) => {
    faults.add({ kind: 'no_header', line: 1, why })
    return undefined
  }
  if (first === undefined) return refuse('the file is empty')
  const read = readLine(first)
  if (!read.ok) return refuse(read.why)
  if (!('header' in read.line)) return refuse('the first line is another record')
  const { header } = read.line
  const own = ownKey(header)
  const publicKey = given ?? own
  if (!publicKey) return refuse('it names no usable key')
  const foreign = own && keyId(own) !== keyId(publicKey) ? keyId(own) : undefined
  if (foreign) {
    faults.add({ kind: 'foreign_key', where: 'header', keyId: foreign, seq: null, line: 1 })
  } else if (!(await isSignatureOf(header.signature, headerFacts(header), publicKey))) {
    faults.add({ kind: 'header_altered', line: 1 })
  }
  return { header, publicKey }
}

function ownKey(header: ExportHeader): KeyObject | undefined {
  try {
    return readPublicKey(header.publicKey)
  } catch {
    return undefined
  }
}
