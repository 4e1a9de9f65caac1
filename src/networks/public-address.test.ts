import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { isPublicAddress } from './public-address.ts'
import { serverOrigin } from './server-address.ts'

describe('isPublicAddress()', () => {
  it.each([
    '127.0.0.1',
    '127.8.8.8',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:192.168.0.1',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    '',
    'localhost',
    '1.2.3',
  ])('refuses %s', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it.each(['1.1.1.1', '172.32.0.1', '8.8.8.8', '2606:4700::1111', '::ffff:1.1.1.1'])(
    'lets %s through',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )

  test('no address of a school’s own network is ever public', () => {
    const octet = fc.integer({ min: 0, max: 255 })
    fc.assert(
      fc.property(octet, octet, octet, (a, b, c) => {
        for (const own of [`10.${a}.${b}.${c}`, `192.168.${b}.${c}`, `127.${a}.${b}.${c}`]) {
          expect(isPublicAddress(own)).toBe(false)
          expect(isPublicAddress(`::ffff:${own}`)).toBe(false)
        }
      }),
    )
  })
})

describe('serverOrigin()', () => {
  it.each([
    ['social.example', 'https://social.example'],
    [' https://social.example/@school ', 'https://social.example'],
    ['HTTPS://Social.Example', 'https://social.example'],
    ['bücher.example', 'https://xn--bcher-kva.example'],
  ])('reads %j as %s', (typed, origin) => {
    expect(serverOrigin(typed)).toBe(origin)
  })

  it.each([
    '',
    'localhost',
    'https://localhost:3000',
    'http://social.example',
    'ftp://social.example',
    'file:///etc/passwd',
    'https://127.0.0.1',
    'https://2130706433',
    'https://0x7f.1',
    'https://[::1]',
    'https://[::ffff:7f00:1]',
    'https://someone:secret@social.example',
    'https://social.example:8443',
    'server.local',
    'gatepost.internal',
    'social.localhost.',
    'not a server',
    'javascript:alert(1)',
    `${'a'.repeat(400)}.example`,
  ])('takes %j for no server', (typed) => {
    expect(serverOrigin(typed)).toBeUndefined()
  })
})
