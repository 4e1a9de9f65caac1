import type { Register } from '../../types.ts'
import { foldedText } from '../fold.ts'

/** The school's addresses and numbers, folded, for telling whose a contact detail is. */
export interface ContactBook {
  readonly publicEmails: ReadonlySet<string>
  readonly publicPhones: ReadonlySet<string>
  /** Published postal addresses and anything else, as letters and digits without gaps. */
  readonly publicText: readonly string[]
  readonly staffEmails: ReadonlyMap<string, string>
  readonly staffPhones: ReadonlyMap<string, string>
  readonly schoolDomains: readonly string[]
}

/** Sorts a register's contacts. */
export function buildContactBook(register: Register): ContactBook {
  const contacts = register.publicContacts.map((contact) => foldedText(contact).trim())
  return {
    publicEmails: new Set(contacts.filter((contact) => contact.includes('@'))),
    publicPhones: new Set(contacts.map(phoneDigits).filter((digits) => digits.length >= 9)),
    publicText: contacts.map(compact).filter((contact) => contact !== ''),
    staffEmails: pairs(register, ({ email }) => foldedText(email ?? '').trim()),
    staffPhones: pairs(register, ({ phone }) => phoneDigits(foldedText(phone ?? ''))),
    schoolDomains: register.schoolDomains.map((domain) =>
      foldedText(domain).trim().replace(/^@/, ''),
    ),
  }
}

/** Digits with single signs between, and no country before them: they are what is dialled. */
const DIALLED = /^0[1-9](?:[ -]?\d)*$/
const BETWEEN_DIGITS = /[ -]/g

/** The digits of a folded number as dialled in the United Kingdom: no +44, one leading nought. */
export function phoneDigits(folded: string): string {
  if (DIALLED.test(folded)) return folded.replace(BETWEEN_DIGITS, '')
  const digits = folded
    .replace(/\(\s*0\s*\)/g, '')
    .replaceAll('o', '0')
    .replace(/[^\d+]/g, '')
  return digits.replace(/^(?:\+|00)44/, '0').replace(/^\++/, '')
}

/** Letters and digits alone. */
function compact(folded: string): string {
  return folded.replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Whether a published contact holds these letters and digits. */
export function isPublished(book: ContactBook, folded: string): boolean {
  const sought = compact(folded)
  return sought !== '' && book.publicText.some((contact) => contact.includes(sought))
}

function pairs(
  register: Register,
  of: (adult: Register['adults'][number]) => string,
): ReadonlyMap<string, string> {
  return new Map(
    register.adults.map((adult) => [of(adult), adult.id] as const).filter(([key]) => key !== ''),
  )
}
