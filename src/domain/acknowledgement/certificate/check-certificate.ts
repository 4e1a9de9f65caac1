import type { KeyObject } from 'node:crypto'
import { bareWords, PDF_LOOK, visibleWords } from '../../pdf/index.ts'
import {
  type ExportLine,
  isSignatureOf,
  readPublicKey,
  type TrailEntry,
} from '../../trail/index.ts'
import type { CertificateFacts } from './certificate.ts'
import { entryFaults } from './entry-faults.ts'
import type { ReadCertificate } from './read-certificate.ts'
import { certificatePage, setCertificate, shownFacts } from './set-certificate.ts'

/** Holds a certificate against the records of an exported trail as they go by. */
export interface CertificateCheck {
  take(record: ExportLine): void
  /**
   * @param trailHolds whether the trail itself was found sound
   * @returns what does not match, in sentences; none for a certificate that holds
   */
  finish(trailHolds: boolean): Promise<string[]>
}

/** @param given the key that came from elsewhere; without it the export's own is used */
export function createCertificateCheck(
  read: ReadCertificate,
  given: KeyObject | undefined,
): CertificateCheck {
  const { facts, signature } = read.certificate
  const found: Found = { last: 0 }
  return {
    take(record) {
      if ('header' in record) found.header ??= record.header
      else if ('entry' in record) takeEntry(found, facts, record.entry)
    },
    async finish(trailHolds) {
      const key = given ?? (found.header && keyOf(found.header.publicKey))
      const own = await pageFaults(read)
      if (!found.header || !key) return [...own, 'The export could not be read.']
      if (found.header.trustId !== facts.trustId) {
        return [...own, `The export is the trail of another trust, not of ${facts.trust}.`]
      }
      return [
        ...own,
        ...(await keyFaults(facts, signature, key)),
        ...trailFaults(found, facts),
        ...(trailHolds ? [] : ['The trail itself is not sound, so nothing can be proved with it.']),
      ]
    },
  }
}

interface Found {
  header?: { readonly trustId: string; readonly publicKey: string }
  entry?: TrailEntry
  head?: TrailEntry
  last: number
}

function takeEntry(found: Found, facts: CertificateFacts, entry: TrailEntry): void {
  found.last = Math.max(found.last, entry.seq)
  if (entry.seq === facts.entry.seq) found.entry = entry
  if (entry.seq === facts.checkpoint.seq) found.head = entry
}

function trailFaults({ entry, head, last }: Found, facts: CertificateFacts): string[] {
  if (!entry && last < facts.entry.seq) {
    return [
      `The export ends with entry ${last}, before the signature (entry ${facts.entry.seq}). Make a new export.`,
    ]
  }
  if (!entry) return [`Entry ${facts.entry.seq} is not in the export.`]
  const faults = entryFaults(entry, facts)
  // An export that was made while the seal was being set may end before it.
  if (head && head.hash !== facts.checkpoint.hash) {
    faults.push(`Entry ${head.seq} is not the one with which the certificate says it was sealed.`)
  }
  return faults
}

/** Whether the trail's key vouches for what is said, and for the head under which the entry was sealed. */
async function keyFaults(
  facts: CertificateFacts,
  signature: string,
  key: KeyObject,
): Promise<string[]> {
  const { seq, hash, at, signature: seal } = facts.checkpoint
  const [vouched, sealed] = await Promise.all([
    isSignatureOf(signature, facts, key),
    isSignatureOf(seal, { trustId: facts.trustId, seq, hash, at }, key),
  ])
  return [
    ...(vouched
      ? []
      : [
          'The facts inside the certificate are not as the key of the trail signed them: one of them was changed, or another system made it. The name is vouched for by this signature alone, for the trail holds no names.',
        ]),
    ...(sealed ? [] : [`The seal over entry ${seq} is not by the key of the trail.`]),
  ]
}

/** Whether people read the same on the page as programs read in the file, and nothing else was changed. */
async function pageFaults({ certificate, words, bytes }: ReadCertificate): Promise<string[]> {
  const { facts } = certificate
  const other = ['The page does not say what the facts inside the certificate say.']
  if (facts.look !== PDF_LOOK) {
    // Set by another version, perhaps in other words round the same facts.
    const bare = bareWords(words)
    return shownFacts(facts).every((fact) => bare.includes(bareWords(fact))) ? [] : other
  }
  if (bareWords(words) !== bareWords(visibleWords(certificatePage(facts)))) return other
  const asMade = await setCertificate(certificate)
  return asMade.equals(bytes)
    ? []
    : ['The file was changed after it was made, though its words are the same.']
}

function keyOf(pem: string): KeyObject | undefined {
  try {
    return readPublicKey(pem)
  } catch {
    return undefined
  }
}
