import type { Observation } from '../../types.ts'
import { CUE, matchesAtCues } from '../cues.ts'
import { observe, type Part } from '../part.ts'
import { ORDINARY_WORDS } from '../words/ordinary-words.ts'

const SECRET = `pass ?words?|passwd|pwd|pw|p/w|pword|pass ?phrase|pass ?code|pass ?key|pin(?: ?(?:number|code|no\\.?))?|pass(?= ?[:=])|cyfrinair|wi-?fi|(?:wi-?fi|wireless|network|wep|wpa2?|hotspot|guest) (?:key|code|pass(?:word)?)`
const CODE = `(?:access|door|gate|entry|alarm|key ?pad|safe|class|join|classroom|meeting|zoom|teams|security|log[ -]?in|parent|activation|registration|invite|verification|unlock) (?:code|key|pin|id)|code|key`
const TIE = `\\s{0,4}(?:is now|is|are|was|will be|yw|ydy|:|=|->|-)\\s{0,4}["'(]?`
const VALUE_HERE = '([^\\s"\'),;]{3,64})'
const SECRET_TIED = new RegExp(`(?<![\\p{L}\\d])(${SECRET})(${TIE})${VALUE_HERE}`, 'uy')
const CODE_TIED = new RegExp(`(?<![\\p{L}\\d])(${CODE})(${TIE})${VALUE_HERE}`, 'uy')
const SECRET_BARE =
  /(?<![\p{L}\d])(password|passwd|pwd|pw|pword|pin|passcode)( )(?=\S{4})(\S*\d\S*)/uy
/** "use hedgehog77 as the password": the value may come first. */
const SECRET_AFTER = /(?<![\p{L}\d])(?:password|passwd|passcode|pin|login)(?![\p{L}\d])/uy
const TIE_BACK = / (?:as|is|for) (?:the|your|our|a|their) (?:new )?$/
const LONGEST_TIE_BACK = 16
const LONGEST_VALUE = 64
/** A word with a letter and a digit behind it, or a number. */
const VALUE = /\p{L}.*\d|^\d{4,8}$/u
/** Codes that everybody may know. */
const OPEN_CODE =
  /(?:post|zip|dress|area|dial(?:l?ing)?|qr|bar|morse|country|colour|highway|green cross|voucher|discount|promo|gift|source|of|behaviour|sort|secret|ofsted|dfe|urn|unit|course|product|museum|binary|python|our|this|answer|map|song)[\s-]*$/

/** Finds what looks like a password, a PIN or the key of a door or a network. */
export function findPasswords(part: Part): Observation[] {
  const { cues, folded } = part.read
  if ((cues & (CUE.secret | CUE.code)) === 0) return []
  const { text } = folded
  const secrets = [SECRET_TIED, SECRET_BARE].flatMap((shape) =>
    matchesAtCues(part.read, CUE.secret, shape).flatMap((match) => secret(part, match)),
  )
  for (const { index } of matchesAtCues(part.read, CUE.secret, SECRET_AFTER)) {
    const before = valueBefore(text, index)
    if (before) secrets.push({ ...before, sure: true })
  }
  const ends = new Set(secrets.map(({ to }) => to))
  const codes = matchesAtCues(part.read, CUE.code, CODE_TIED)
    .flatMap((match) => code(text, match))
    .filter(({ to }) => !ends.has(to))
  return [...secrets, ...codes].map(({ from, to, sure }) =>
    observe(part, {
      kind: 'password',
      from,
      to,
      confidence: sure ? 'certain' : 'likely',
      reason: 'It looks like a password or a code.',
    }),
  )
}

function valueBefore(text: string, secret: number): Pick<Span, 'from' | 'to'> | null {
  const tie = TIE_BACK.exec(text.slice(Math.max(0, secret - LONGEST_TIE_BACK), secret))
  if (!tie) return null
  const to = secret - tie[0].length
  const words = text.slice(Math.max(0, to - LONGEST_VALUE), to)
  const value = words.slice(words.search(/\S*$/))
  return VALUE.test(value) ? { from: to - value.length, to } : null
}

interface Span {
  readonly from: number
  readonly to: number
  readonly sure: boolean
}

function secret(part: Part, match: RegExpExecArray): Span[] {
  const { text } = part.read.folded
  const [whole, word = '', tie = '', found = ''] = match
  const value = found.replace(/[.!?]+$/, '')
  const span = spanOf(match, whole.length - (found.length - value.length))
  if (hasDigit(value)) return [{ ...span, sure: true }]
  if (/^pin|^wi|^wireless|^network|^guest|^hotspot/.test(word)) {
    return /[:=]/.test(tie) && !ORDINARY_WORDS.has(value) ? [{ ...span, sure: false }] : []
  }
  const quoted = /["'(]/.test(tie)
  const after = text.slice(match.index + whole.length)
  const alone = /^["')]*\s*(?:$|[.,;!\n])/.test(after) || whole.endsWith('.')
  if (value.length < 4 || (!quoted && !alone) || SAID_OF_PASSWORDS.has(value)) return []
  const sure = /[:=]/.test(tie) && !ORDINARY_WORDS.has(value)
  return [{ ...span, sure }]
}

/** What is said of passwords rather than being one. */
const SAID_OF_PASSWORDS = new Set(
  `required optional reset changed private secret secure strong weak wrong correct incorrect expired
  invalid protected needed safe shared forgotten lost case-sensitive temporary unique important
  available enclosed attached below above different`.split(/\s+/),
)

function code(text: string, match: RegExpExecArray): Span[] {
  const [whole, word = '', , found = ''] = match
  const value = found.replace(/[.!?]+$/, '')
  if (!hasDigit(value) || /^(?:https?:|www\.)/.test(value) || /[€£%]/.test(value)) return []
  if (
    /^(?:code|key)$/.test(word) &&
    OPEN_CODE.test(text.slice(Math.max(0, match.index - 16), match.index))
  ) {
    return []
  }
  if (word === 'key' && !/[a-z]/.test(value)) return []
  return [
    { ...spanOf(match, whole.length - (found.length - value.length)), sure: value.length >= 4 },
  ]
}

function spanOf(match: RegExpExecArray, length: number): Pick<Span, 'from' | 'to'> {
  return { from: match.index, to: match.index + length }
}

function hasDigit(value: string): boolean {
  return /\d/.test(value)
}
