import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { attestForm, changeChannelForm, openChannelForm } from './index.ts'

describe('the forms', () => {
  const schoolId = randomUUID()
  const fieldsOf = (parsed: { error?: { issues: readonly { path: readonly PropertyKey[] }[] } }) =>
    parsed.error?.issues.map((issue) => String(issue.path[0])) ?? []

  it.each([
    ['http://facebook.example/x', ['address']],
    ['javascript:alert(1)', ['address']],
    ['facebook.example/x', ['address']],
    ['https://me:secret@facebook.example/x', ['address']],
    ['https://localhost/x', ['address']],
    ['', ['address']],
    ['https://facebook.example/x', []],
  ])('take a channel at %s: %s', (address, wrong) => {
    const fields = { schoolId, name: 'Page', network: 'facebook', audience: 'public', address }
    expect(fieldsOf(openChannelForm.safeParse(fields))).toEqual(wrong)
  })

  it('want no address for the school’s own page', () => {
    const page = { schoolId, name: 'Page', network: 'hosted', audience: 'public' }
    expect(fieldsOf(openChannelForm.safeParse({ ...page, address: '' }))).toEqual([])
    expect(fieldsOf(openChannelForm.safeParse({ ...page, address: 'https://a.example' }))).toEqual([
      'address',
    ])
  })

  it.each([
    [{ youngestAge: '1' }, ['youngestAge']],
    [{ youngestAge: 'eleven' }, ['youngestAge']],
    [{ youngestAge: '11' }, []],
    [{ staleAfterDays: '6' }, ['staleAfterDays']],
    [{ staleAfterDays: '367' }, ['staleAfterDays']],
    [{ recoveryAddress: 'office' }, ['recoveryAddress']],
    [{ closesOn: '2026-02-30' }, ['closesOn']],
    [{ opensOn: '2026-09-02', closesOn: '2026-09-01' }, ['closesOn']],
    [{ exitPlan: 'x'.repeat(2_001) }, ['exitPlan']],
    [{ purpose: 'a\0b' }, ['purpose']],
  ])('of a change with %j fault %j', (more, wrong) => {
    const fields = {
      channelId: randomUUID(),
      seen: 'a'.repeat(64),
      name: 'Page',
      audience: 'public',
      staleAfterDays: '90',
      ...more,
    }
    expect(fieldsOf(changeChannelForm.safeParse(fields))).toEqual(wrong)
  })

  it('want to know how messages and comments are set, and of nothing else', () => {
    const fields = { channelId: randomUUID(), seen: 'Looked.' }
    expect(fieldsOf(attestForm.safeParse({ ...fields, kind: 'messages' }))).toEqual(['setting'])
    expect(attestForm.parse({ ...fields, kind: 'mfa', setting: 'anyone' }).setting).toBeNull()
    expect(fieldsOf(attestForm.safeParse({ ...fields, kind: 'mfa', seen: ' ' }))).toEqual(['seen'])
  })
})
