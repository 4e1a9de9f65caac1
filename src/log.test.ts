import { describe, expect, it } from 'vitest'
import { openLog } from './log.ts'

function lineFrom(details: object): string {
  const lines: string[] = []
  openLog('info', { write: (line) => lines.push(line) }).info(details, 'words')
  return lines.join('')
}

describe('openLog()', () => {
  it.each([
    { authorization: 'sesame' },
    { req: { headers: { cookie: 'sesame' } } },
    { request: { headers: { 'set-cookie': 'sesame' } } },
    { password: 'sesame' },
    { superuser: { password: 'sesame' } },
    { server: { superuser: { password: 'sesame' } } },
    { body: { token: 'sesame' } },
    { config: { databaseUrl: 'sesame' } },
  ])('hides the secret in %j', (details) => {
    const line = lineFrom(details)
    expect(line).toContain('(hidden)')
    expect(line).not.toContain('sesame')
  })

  it('leaves out the connection that hangs on the error of a lost one', () => {
    const err = Object.assign(new Error('lost'), { code: '57P01', client: { secretKey: 4780 } })
    const line = lineFrom({ err })
    expect(JSON.parse(line)).toMatchObject({ err: { message: 'lost', code: '57P01' } })
    expect(line).not.toContain('secretKey')
  })

  it('keeps everything else, one JSON object a line', () => {
    expect(JSON.parse(lineFrom({ port: 4780 }))).toMatchObject({ port: 4780, msg: 'words' })
  })

  it('stays quiet below its level', () => {
    const lines: string[] = []
    openLog('error', { write: (line) => lines.push(line) }).info('words')
    expect(lines).toEqual([])
  })
})
