import type { Observation } from '../../types.ts'
import { CUE } from '../cues.ts'
import { everyMatch } from '../every-match.ts'
import type { NameIndex } from '../names/name-index.ts'
import { observe, type Part } from '../part.ts'
import type { ContactBook } from './contact-book.ts'
import { type EmailOwner, emailOwner } from './email-owner.ts'

interface Found {
  readonly start: number
  readonly end: number
  readonly address: string
}

const DOMAIN = /^ ?(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}/
const LONGEST_LOCAL = 64
const LOCAL = new Uint8Array(128)
for (const unit of "abcdefghijklmnopqrstuvwxyz0123456789._%+'-") LOCAL[unit.charCodeAt(0)] = 1
const SIGNS_FIRST = /^[.'-]+/
/** "olivia [at] mail [dot] example", "olivia at mail dot example". */
const SPELT_OUT =
  /(?<![a-z0-9._%+-])([a-z0-9._%+-]{1,64}(?: dot [a-z0-9_%+-]{1,64})?) ?(?:\[at\]|\(at\)|\{at\}|<at>| at |\[@\]|\(@\)| @ ) ?([a-z0-9-]{1,63}(?: ?(?:\[dot\]|\(dot\)|\{dot\}|<dot>| dot |\.) ?[a-z0-9-]{2,63}){1,4})/g
const SPELT_SIGN = / dot |[[({<](?:at|@)[\])}>]| @ /
const DOT = / ?(?:\[dot\]|\(dot\)|\{dot\}|<dot>| dot ) ?/
const EVERY_DOT = new RegExp(DOT, 'g')

const WHOSE: Readonly<Record<EmailOwner['owner'], string>> = {
  school_public: 'An address of the school office.',
  staff: 'The address of a member of staff.',
  learner: 'The address of a learner.',
  unknown: 'An e-mail address.',
}

/** Finds e-mail addresses, plain or spelt out, and says whose they are. */
export function findEmails(part: Part, book: ContactBook, names: NameIndex): Observation[] {
  const { folded, gathered, cues } = part.read
  const { text } = folded
  if (!gathered && (cues & CUE.spelt) === 0) return []
  return [...plainAddresses(text), ...speltAddresses(text)].map(({ start, end, address }) => {
    const whose = emailOwner(address, book, names)
    return observe(part, {
      kind: 'email_address',
      from: start,
      to: end,
      confidence: 'certain',
      reason: WHOSE[whose.owner],
      ...whose,
    })
  })
}

function plainAddresses(text: string): Found[] {
  const found: Found[] = []
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const domain = DOMAIN.exec(text.slice(at + 1, at + 256))?.[0]
    const local = localPart(text, at).replace(SIGNS_FIRST, '')
    if (!domain || local === '') continue
    const start = at - local.length
    const end = at + 1 + domain.length
    found.push({ start, end, address: text.slice(start, end).replace(' ', '') })
  }
  return found
}

/** What may be the part of an address before its sign. */
function localPart(text: string, at: number): string {
  let start = at
  const earliest = Math.max(0, at - LONGEST_LOCAL)
  while (start > earliest && LOCAL[text.charCodeAt(start - 1)] === 1) start--
  return text.slice(start, at)
}

/** An address spelt out; " at " counts only with a "dot" after it, for it is a word besides. */
function speltAddresses(text: string): Found[] {
  if (!SPELT_SIGN.test(text)) return []
  return everyMatch(text, SPELT_OUT).flatMap((match) => {
    const [whole, local = '', domain = ''] = match
    if (/ at /.test(whole) && !DOT.test(whole)) return []
    const address = `${withDots(local)}@${withDots(domain).replaceAll(' ', '')}`
    return [{ start: match.index, end: match.index + whole.length, address }]
  })
}

function withDots(spelt: string): string {
  return spelt.replace(EVERY_DOT, '.')
}
