import { describe, expect, it } from 'vitest'
import { read } from '../readings.ts'
import { findPasswords } from './find-passwords.ts'

function seen(text: string): string[] {
  return findPasswords({ place: { part: 'text' }, read: read(text) }).map(
    ({ start, end, confidence }) => `${text.slice(start, end)} | ${confidence}`,
  )
}

describe('findPasswords()', () => {
  it.each([
    ['Password: Sunsh1ne', 'Password: Sunsh1ne | certain'],
    ['the password is "heron"', 'password is "heron | likely'],
    ['The password is sunflower.', 'password is sunflower | likely'],
    ['pass word = xkcd99', 'pass word = xkcd99 | certain'],
    ['PIN 4821', 'PIN 4821 | certain'],
    ['pin: 4821', 'pin: 4821 | certain'],
    ['The code is 1234', 'code is 1234 | certain'],
    ['wifi key: hill2026', 'wifi key: hill2026 | certain'],
    ['Wi-Fi password is hill2026!', 'Wi-Fi password is hill2026 | certain'],
    ['the door code is C1234', 'door code is C1234 | certain'],
    ['use hedgehog77 as the password', 'hedgehog77 | certain'],
    ['pw: tr1ceratops', 'pw: tr1ceratops | certain'],
    ['pword butterfly9', 'pword butterfly9 | certain'],
    ['passcode: 88-12', 'passcode: 88-12 | certain'],
    ['cyfrinair: draig7', 'cyfrinair: draig7 | certain'],
    ['p\u200bassword: Sunsh1ne', 'p\u200bassword: Sunsh1ne | certain'],
  ])('sees it in %j', (text, expected) => {
    expect(seen(text)).toEqual([expected])
  })

  it.each([
    'Never share your password with anyone',
    'A password is required',
    'If your password is wrong, ask us',
    'Our postcode is CF34 0EF',
    'The dress code is smart',
    'Dress code: Year 11 suits',
    'Scan the QR code: it opens the form',
    'Voucher code: SPRING10',
    'The area code is 01632',
    'Pin the badge on by 3pm',
    'Our key values are kindness and hope',
    'Learning to code is fun',
  ])('sees none in %j', (text) => {
    expect(seen(text)).toEqual([])
  })
})
