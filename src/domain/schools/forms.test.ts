import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { addDeviceForm, changeSchoolForm, recordMentionForm } from './index.ts'

const TODAY = '2026-11-20'

describe('the forms', () => {
  const schoolId = randomUUID()
  const fieldsOf = (parsed: { error?: { issues: readonly { path: readonly PropertyKey[] }[] } }) =>
    parsed.error?.issues.map((issue) => String(issue.path[0])) ?? []

  it('want the owner of a person’s device, and none for the school’s', () => {
    const device = { schoolId, label: 'Phone' }
    const id = randomUUID()
    const parse = (more: object) => fieldsOf(addDeviceForm.safeParse({ ...device, ...more }))
    expect(parse({ ownedBy: 'person', personId: '' })).toEqual(['personId'])
    expect(parse({ ownedBy: 'person', personId: id })).toEqual([])
    expect(parse({ ownedBy: 'school', personId: id })).toEqual(['personId'])
    expect(parse({ ownedBy: 'school', personId: '' })).toEqual([])
  })

  it('want the model with the make of a device, and each no longer than a name', () => {
    const tablet = { schoolId, label: 'Tablet', ownedBy: 'school', personId: '' }
    const parse = (more: object) => fieldsOf(addDeviceForm.safeParse({ ...tablet, ...more }))
    expect(parse({ make: 'Acme' })).toEqual(['model'])
    expect(parse({ model: 'Snapper 9' })).toEqual([])
    expect(parse({ make: 'Acme', model: 'Snapper 9' })).toEqual([])
    expect(parse({ make: 'a'.repeat(81), model: 'm'.repeat(81) })).toEqual(['make', 'model'])
  })

  it('want a colleague or a name, not both and not neither', () => {
    const fields = { schoolId, givenOn: TODAY, lastDay: '', evidence: 'Letter' }
    const parse = (more: object) => fieldsOf(recordMentionForm.safeParse({ ...fields, ...more }))
    expect(parse({ personId: '', name: '' })).toEqual(['name'])
    expect(parse({ personId: randomUUID(), name: 'Idris Fennimore' })).toEqual(['name'])
    expect(parse({ personId: '', name: 'Idris Fennimore' })).toEqual([])
    expect(parse({ personId: '', name: 'I F', lastDay: '2026-11-19' })).toEqual(['lastDay'])
  })

  it('read lists one to a line, without empty ones and repetitions', () => {
    const fields = {
      schoolId,
      seen: 'a'.repeat(64),
      strapline: ' Growing ',
      houseRules: 'One\r\nTwo',
      termsOfUse: '',
      publicContacts: 'office@school.example\r\n\r\n office@school.example ',
      mailDomains: '@School.Example\nstaff.school.example',
      knownTerms: '',
      confidentialTerms: 'Project Heron',
      legacyTicksCount: false,
    }
    expect(changeSchoolForm.parse(fields)).toMatchObject({
      strapline: 'Growing',
      houseRules: 'One\nTwo',
      publicContacts: ['office@school.example'],
      mailDomains: ['school.example', 'staff.school.example'],
      knownTerms: [],
    })
    expect(
      fieldsOf(changeSchoolForm.safeParse({ ...fields, mailDomains: 'not a domain' })),
    ).toEqual(['mailDomains'])
    expect(fieldsOf(changeSchoolForm.safeParse({ ...fields, strapline: 'x'.repeat(201) }))).toEqual(
      ['strapline'],
    )
  })
})
