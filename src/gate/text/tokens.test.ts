import { describe, expect, it } from 'vitest'
import { read } from './readings.ts'

function token(text: string, key: string) {
  const found = read(text).plain.find((one) => one.key === key)
  if (!found) throw new Error(`No word ${key} in ${text}`)
  return found
}

describe('describe()', () => {
  it('tells a capital that a name has from one that begins a sentence', () => {
    expect(token('We saw Will', 'will')).toMatchObject({ capital: true, begins: false })
    expect(token('Good. Will you', 'will')).toMatchObject({ capital: true, begins: true })
    expect(token('Dear all,\nWill you', 'will').begins).toBe(true)
    expect(token('Yes, Will', 'will').begins).toBe(false)
  })

  it('tells shouting from a single capital', () => {
    expect(token('A DAY OUT', 'day').shouted).toBe(true)
    expect(token('A DAY OUT', 'a').shouted).toBe(false)
  })

  it('knows where a word stands', () => {
    const text = 'see #fun @tab a.b@mail.example www.hill.example/page <b>bold'
    expect(token(text, 'fun').venue).toBe('hashtag')
    expect(token(text, 'tab').venue).toBe('handle')
    expect(token(text, 'mail').venue).toBe('address')
    expect(token(text, 'page').venue).toBe('link')
    expect(token(text, 'bold').venue).toBeNull()
    expect(token(text, 'see').venue).toBeNull()
  })

  it('tells letters of two alphabets in one word from a word of another language', () => {
    expect(token('gr\u0430ce hope', 'grace').mixed).toBe(true)
    expect(token('gr\u0430ce hope', 'hope').mixed).toBe(false)
    expect(token('\u043c\u0430\u043a', 'mak').mixed).toBe(false)
    expect(token('Andr\u00e9 \u2122', 'andre').mixed).toBe(false)
  })

  it('tells a word typed in letters of another alphabet throughout from a post in that language', () => {
    const mark = '\u043c\u0430\u0433\u043a'
    expect(token(`Well done to ${mark} today`, 'mark').mixed).toBe(true)
    expect(token(`${mark} \u0440\u043e\u0441\u0442\u0435 \u0441\u0430\u043c`, 'mark').mixed).toBe(
      false,
    )
    expect(token('We all read \u043e\u043d and smiled', 'oh').mixed).toBe(false)
  })

  it('keeps letters of every alphabet and drops what is none', () => {
    expect(read('王小明 & ملك, 🎉').plain.map(({ key }) => key)).toEqual(['王小明', 'ملك'])
  })
})
