import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { notDone } from './fault.ts'
import { retryAt } from './retry-at.ts'

const NOW = new Date('2026-11-20T16:00:00Z')
const inSeconds = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000)
const thrown = (status: number, headers: Record<string, string> = {}) =>
  Object.assign(new Error('The words of the network'), { status, headers })
const lost = (code: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) })

describe('what a fault means', () => {
  it.each([
    ['a name that is not found', lost('ENOTFOUND'), 'later', 'later'],
    ['nobody who listens', lost('ECONNREFUSED'), 'later', 'later'],
    ['an address that is refused', lost('ADDRESS_REFUSED'), 'later', 'later'],
    ['a connection cut', lost('UND_ERR_SOCKET'), 'later', 'uncertain'],
    ['a connection reset', lost('ECONNRESET'), 'later', 'uncertain'],
    ['no answer in time', lost('UND_ERR_HEADERS_TIMEOUT'), 'later', 'uncertain'],
    ['an answer that is no JSON', new SyntaxError('Unexpected token'), 'later', 'uncertain'],
    ['something that is no error', undefined, 'later', 'uncertain'],
    ['400', thrown(400), 'refused', 'refused'],
    ['401', thrown(401), 'reconnect', 'reconnect'],
    ['403', thrown(403), 'reconnect', 'reconnect'],
    ['408', thrown(408), 'later', 'uncertain'],
    ['413', thrown(413), 'refused', 'refused'],
    ['422', thrown(422), 'refused', 'refused'],
    ['429', thrown(429), 'later', 'later'],
    ['500', thrown(500), 'later', 'uncertain'],
    ['502', thrown(502), 'later', 'uncertain'],
    ['503', thrown(503), 'later', 'uncertain'],
    ['302', thrown(302), 'later', 'uncertain'],
  ])('%s is %s before and %s while placing', (_, error, before, placing) => {
    expect(notDone(error, 'before', NOW).kind).toBe(before)
    expect(notDone(error, 'placing', NOW).kind).toBe(placing)
  })

  it('keeps the network’s words to one short line', () => {
    const { why } = notDone(
      Object.assign(new Error(`a\n\u0000b ${'c'.repeat(900)}`), { status: 422 }),
      'before',
    )
    expect(why).toMatch(/^The network refused it: a b c+$/)
    expect(why.length).toBeLessThan(250)
  })
})

describe('when to ask again', () => {
  it.each([
    ['seconds', { 'retry-after': '30' }, inSeconds(30)],
    ['a date', { 'retry-after': 'Fri, 20 Nov 2026 16:01:00 GMT' }, inSeconds(60)],
    [
      'a date by a clock that is a day fast',
      {
        'retry-after': 'Sat, 21 Nov 2026 16:01:00 GMT',
        date: 'Sat, 21 Nov 2026 16:00:00 GMT',
      },
      inSeconds(60),
    ],
    [
      'a reset in words',
      { 'x-ratelimit-reset': '2026-11-20T16:05:00.000Z', date: 'Fri, 20 Nov 2026 16:00:00 GMT' },
      inSeconds(300),
    ],
    ['a reset in seconds since 1970', { 'ratelimit-reset': '1795190460' }, inSeconds(60)],
    ['nothing', {}, undefined],
    ['nonsense', { 'retry-after': 'soon' }, undefined],
    ['a year', { 'retry-after': '31536000' }, inSeconds(6 * 3_600)],
    ['the past', { 'retry-after': 'Fri, 20 Nov 2020 16:00:00 GMT' }, inSeconds(1)],
  ])('%s', (_, headers: Record<string, string>, at) => {
    expect(retryAt((name) => headers[name], NOW)).toEqual(at)
  })

  test('is always between a second and six hours from now, whatever stands there', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (value, date) => {
        const at = retryAt((name) => (name === 'date' ? date : value), NOW)
        if (at === undefined) return
        expect(at.getTime() - NOW.getTime()).toBeGreaterThanOrEqual(1_000)
        expect(at.getTime() - NOW.getTime()).toBeLessThanOrEqual(6 * 3_600_000)
      }),
    )
  })
})
