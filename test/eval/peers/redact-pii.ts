import { SyncRedactor } from 'redact-pii'
import type { Peer } from './peer.ts'

/** Replaces what looks like personal data by patterns; what it changed of a name counts as found. */
export function redactPii(): Peer {
  const redactor = new SyncRedactor()
  return {
    name: 'redact-pii',
    look: (text) => {
      const left = redactor.redact(text)
      return { alarmed: left !== text, finds: (words) => !left.includes(words) }
    },
  }
}
