import { describe, expect, test } from 'vitest'
import { inspectWithoutRegister } from './in-browser.ts'

const kindsIn = (text: string) => inspectWithoutRegister(text).map(({ kind }) => kind)

describe('without a register', () => {
  test.each([
    ['Ring Mum on 07700 900123.', 'phone_number'],
    ['Write to amir.k@post.example.', 'email_address'],
    ['Carols at 14 Orchard Lane, all welcome.', 'street_address'],
    ['Meet at SW1A 1AA.', 'postcode'],
    ['Her date of birth is 14/03/2016.', 'date_of_birth'],
    ['The wifi password is Sunshine24!', 'password'],
    ['You are all idiots.', 'abusive_word'],
    ['Zero\u200bwidth', 'hidden_characters'],
    ['COME TO THE SUMMER FAIR TODAY', 'tone'],
  ])('sees in “%s” a %s, where it stands', (text, kind) => {
    const [seen] = inspectWithoutRegister(text).filter((one) => one.kind === kind)
    expect(seen?.text).toBe(text.slice(seen?.start, seen?.end))
    expect(seen?.text).not.toBe('')
  })

  test('says nothing of names, whose none it knows', () => {
    expect(kindsIn('Well done to Tabitha Penhallow of 7B and Mrs Prothero!')).toEqual([])
  })

  test('finds nothing in an ordinary post, nor in an empty one', () => {
    expect(kindsIn('The summer fair is on Saturday at two. Bring a cake.')).toEqual([])
    expect(kindsIn('')).toEqual([])
  })
})
