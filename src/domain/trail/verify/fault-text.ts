import type { TrailFault } from './fault.ts'

type Texts = {
  readonly [Kind in TrailFault['kind']]: (fault: Extract<TrailFault, { kind: Kind }>) => string
}

const PARTS = {
  content: (seq: number) => `Entry ${seq} was altered: what it says does not fit its hash.`,
  hash: (seq: number) => `Entry ${seq} was altered: its hash was replaced, what it says was not.`,
  previous_hash: (seq: number) =>
    `Entry ${seq} was altered: its link to entry ${seq - 1} was replaced.`,
  number: (seq: number) => `Entry ${seq} was altered: it was given another number.`,
} as const

const WITNESSES = {
  closing: 'the closing line',
  signature: 'a signature',
  head: 'the database’s own count',
  witness: 'the witness outside the database',
} as const

const KEY_PLACES = {
  header: 'The header names',
  checkpoint: 'Signatures were made with',
  witness: 'The witness was signed with',
} as const

const TEXTS: Texts = {
  no_header: ({ why }) => `This is no export of a trail, or its first line is gone: ${why}.`,
  header_altered: () => 'The header (line 1) was altered: its signature does not fit.',
  malformed: ({ line, why }) => `Line ${line} cannot be used: ${why}.`,
  altered: ({ seq, part }) => PARTS[part](seq),
  rewritten: (fault) => rewritten(fault),
  removed: ({ from, to }) => `${entries(from, to)} ${from === to ? 'is' : 'are'} missing.`,
  reordered: ({ seq, line }) => `Entry ${seq} is not in its place (line ${line}).`,
  swapped: ({ seqs }) => `Entries ${seqs[0]} and ${seqs[1]} have changed places.`,
  repeated: ({ seq, line }) => `Entry ${seq} is there more than once (again on line ${line}).`,
  truncated: ({ last, expected, seenBy }) =>
    expected === null
      ? `The end is missing: the file stops at entry ${last}, without its closing line.`
      : `The end is missing: it stops at entry ${last}, and ${seenBy.map((by) => WITNESSES[by]).join(', ')} ${seenBy.length === 1 ? 'knows' : 'know'} of entry ${expected}.`,
  unsigned: ({ from, to }) =>
    `${entries(from, to)} ${from === to ? 'stands' : 'stand'} after the last signature, so nothing vouches for ${from === to ? 'it' : 'them'}.`,
  checkpoint_altered: ({ seq, line }) =>
    `The signature after entry ${seq} was altered (line ${line}).`,
  checkpoint_misplaced: ({ seq, line }) =>
    `The signature over entry ${seq} is not in its place (line ${line}).`,
  checkpoint_repeated: ({ seq, line }) =>
    `The signature over entry ${seq} is there more than once (again on line ${line}).`,
  checkpoint_removed: ({ seq, line }) =>
    `The signature over entry ${seq} is missing (before line ${line}).`,
  foreign_key: ({ where, keyId, seq }) =>
    `${KEY_PLACES[where]} another key (${keyId})${where === 'checkpoint' ? `, first at entry ${seq}` : ''}.`,
  closing_altered: ({ line }) =>
    `The closing line (line ${line}) was altered: its signature does not fit.`,
  lines_changed: ({ why }) => `The closing line does not fit the lines before it: ${why}.`,
  witness_unusable: ({ why }) => `The witness cannot be used: ${why}.`,
}

/** One fault in a sentence. */
export function faultText(fault: TrailFault): string {
  const text = TEXTS[fault.kind] as (fault: TrailFault) => string
  return text(fault)
}

function entries(from: number, to: number): string {
  return from === to ? `Entry ${from}` : `Entries ${from} to ${to}`
}

function rewritten(fault: Extract<TrailFault, { kind: 'rewritten' }>): string {
  const { from, to, seenBy, at } = fault
  const what = `${entries(from, to)} ${from === to ? 'was' : 'were'} altered and chained anew`
  if (seenBy === 'link') return `${what}: entry ${at} does not follow from entry ${at - 1}.`
  const by = seenBy === 'witness' ? 'the witness outside the database' : 'the signature'
  const sound = from > 1 ? ` Up to entry ${from - 1} the signatures fit.` : ''
  return `${what}: ${by} knows another entry ${at}.${sound}`
}
