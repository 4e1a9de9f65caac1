import { describe, expect, it } from 'vitest'
import { mentionsIn } from './network-mentions.ts'

const TEXT =
  'Thanks @larkfield, @larkfield.bsky.social and @choir@social.example. Write to office@larkfield.example.'

describe('an “@name”', () => {
  it.each([
    ['bluesky', ['@larkfield.bsky.social']],
    ['mastodon', ['@larkfield', '@larkfield', '@choir@social.example']],
    ['x', ['@larkfield', '@larkfield']],
    ['instagram', ['@larkfield', '@larkfield.bsky.social']],
    ['facebook', []],
    ['linkedin', []],
    ['hosted', []],
  ] as const)(
    'on %s becomes a link where it is written as that network writes names',
    (network, linked) => {
      const found = mentionsIn(network, TEXT)
      expect(found.filter((one) => one.linked).map((one) => one.text)).toEqual(linked)
      expect(found.map(({ start, end }) => TEXT.slice(start, end))).toEqual(
        found.map(({ text }) => text),
      )
    },
  )

  it('is told of as plain text where it is no link', () => {
    expect(mentionsIn('facebook', TEXT).map((one) => one.linked)).toEqual([false, false, false])
    expect(mentionsIn('bluesky', TEXT).map((one) => one.linked)).toEqual([false, true, false])
  })

  it('is never a mail address, nor a lone @', () => {
    expect(mentionsIn('x', 'office@larkfield.example @ noon')).toEqual([])
  })
})
