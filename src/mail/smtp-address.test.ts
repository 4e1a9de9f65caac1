import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSmtpAddress } from './smtp-address.ts'

const serverOf = (text: string) => {
  const read = readSmtpAddress(text)
  if (!read.ok) throw new Error(read.fault)
  return read.server
}

describe('readSmtpAddress()', () => {
  it.each([
    ['smtps://mail.school.example', { port: 465, security: 'tls', login: undefined }],
    ['smtp://mail.school.example', { port: 587, security: 'starttls', login: undefined }],
    ['smtp://mail.school.example:2525/', { port: 2525, security: 'starttls' }],
    ['smtp://relay.school.example:25?tls=none', { port: 25, security: 'none' }],
    ['smtp://127.0.0.1:1025', { host: '127.0.0.1', security: 'none' }],
    ['smtp://localhost:1025', { security: 'none' }],
    ['smtp://[::1]:1025', { host: '::1', security: 'none' }],
    ['smtps://localhost', { security: 'tls' }],
    [
      'smtps://office%40school.example:p%40ss%2Fw%3Ard@mail.school.example',
      { login: { user: 'office@school.example', password: 'p@ss/w:rd' } },
    ],
  ])('reads %s', (text, server) => {
    expect(serverOf(text)).toMatchObject(server)
  })

  it.each([
    'mail.school.example',
    'https://mail.school.example',
    'smtp://',
    'smtp://mail.school.example/path',
    'smtp://mail.school.example?pool=true',
    'smtp://mail.school.example?tls=off',
    'smtp://user@mail.school.example',
    'smtp://:secret@mail.school.example',
    'smtp://user:se%cret@mail.school.example',
    'smtp://user:secret@mail.school.example?tls=none',
    'smtps://mail.school.example?tls=none',
  ])('refuses %s and says how it must look', (text) => {
    expect(readSmtpAddress(text)).toEqual({
      ok: false,
      fault: expect.stringMatching(/^GATEPOST_SMTP must/),
    })
  })

  it('never repeats what was typed, whatever it was', () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.stringMatching(/^[A-Z]{12}$/), (url, secret) => {
        const read = readSmtpAddress(url.replace('://', `://user:${secret}@`))
        expect(read.ok ? '' : read.fault).not.toContain(secret)
      }),
    )
  })

  it('never sends a password in clear but to this computer', () => {
    const host = fc.constantFrom('mail.school.example', '10.0.0.7', '127.0.0.1', '128.0.0.1')
    const scheme = fc.constantFrom('smtp', 'smtps')
    const query = fc.constantFrom('', '?tls=none')
    fc.assert(
      fc.property(scheme, host, query, (protocol, name, tls) => {
        const read = readSmtpAddress(`${protocol}://user:secret@${name}${tls}`)
        const clear = read.ok && read.server.security === 'none'
        expect(clear && name !== '127.0.0.1').toBe(false)
      }),
    )
  })
})
