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

  it('keeps everything else, one JSON object a line', () => {
    expect(JSON.parse(lineFrom({ port: 4780 }))).toMatchObject({ port: 4780, msg: 'words' })
  })

  it('stays quiet below its level', () => {
    const lines: string[] = []
    openLog('error', { write: (line) => lines.push(line) }).info('words')
    expect(lines).toEqual([])
  })
})
