import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof ConfigError) return error.faults
  }
  return []
}

describe('readConfig()', () => {
  it('needs nothing to be set', () => {
    expect(readConfig({})).toEqual({
      port: 4780,
      host: '127.0.0.1',
      dataFolder: resolve('data'),
      databaseUrl: undefined,
      origin: 'http://localhost:4780',
      environment: 'production',
      logLevel: 'info',
      mail: undefined,
    })
  })

  it('sends mail where both the server and the sender are set', () => {
    const config = readConfig({
      GATEPOST_SMTP: 'smtps://mail.school.example',
      GATEPOST_MAIL_FROM: 'gatepost@school.example',
    })
    expect(config.mail).toEqual({
      server: { host: 'mail.school.example', port: 465, security: 'tls', login: undefined },
      from: 'gatepost@school.example',
    })
  })

  it('asks for the other of the two where one is missing', () => {
    expect(faultsOf({ GATEPOST_SMTP: 'smtps://mail.school.example' })).toEqual([
      expect.stringContaining('GATEPOST_MAIL_FROM must be set'),
    ])
    expect(faultsOf({ GATEPOST_MAIL_FROM: 'gatepost@school.example' })).toEqual([
      expect.stringContaining('GATEPOST_SMTP must be set'),
    ])
  })

  it('takes an empty variable as not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ' }).port).toBe(4780)
  })

  it('drops the closing slash of the origin', () => {
    const config = readConfig({ GATEPOST_ORIGIN: 'https://posts.school.example/' })
    expect(config.origin).toBe('https://posts.school.example')
  })

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '0'],
    ['PORT', '70000'],
    ['PORT', '80.5'],
    ['HOST', 'any where'],
    ['DATABASE_URL', 'mysql://root@localhost/gatepost'],
    ['DATABASE_URL', 'localhost'],
    ['GATEPOST_ORIGIN', 'posts.school.example'],
    ['GATEPOST_ORIGIN', 'https://school.example/posts'],
    ['NODE_ENV', 'staging'],
    ['LOG_LEVEL', 'loud'],
    ['GATEPOST_SMTP', 'mail.school.example'],
    ['GATEPOST_MAIL_FROM', 'Gatepost <gatepost@school.example>'],
    ['GATEPOST_MAIL_FROM', 'gatepost@school.example\r\nBcc: all@school.example'],
  ])('refuses %s=%s with one message that names it', (name, value) => {
    const faults = faultsOf({ [name]: value })
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(`${name} must`)
  })

  it('names every fault at once', () => {
    expect(faultsOf({ PORT: 'x', LOG_LEVEL: 'y', NODE_ENV: 'z' })).toHaveLength(3)
  })

  it('never repeats a password that was mistyped', () => {
    expect(faultsOf({ DATABASE_URL: 'mysql://me:secret@host/x' }).join()).not.toContain('secret')
    const smtp = { GATEPOST_SMTP: 'smtp://me:secret@mail.example?tls=none' }
    expect(faultsOf(smtp).join()).not.toContain('secret')
  })
})
