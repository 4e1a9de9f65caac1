import { describe, expect, it } from 'vitest'
import { draft, register } from '../../../../test/support/gate-world.ts'
import { buildGateIndex, inspect } from '../../index.ts'

const index = buildGateIndex(register())

function seen(text: string): string[] {
  return inspect(draft(text), index)
    .filter(({ kind }) => kind === 'email_address')
    .map(({ start, end, owner, learners, adults }) =>
      [text.slice(start, end), owner, ...learners, ...adults].join(' '),
    )
}

const OWNERS: readonly (readonly [string, string])[] = [
  ['office@hill.example', 'school_public'],
  ['OFFICE@HILL.EXAMPLE', 'school_public'],
  ['enquiries@hill.example', 'school_public'],
  ['head@hill.example', 'school_public'],
  ['admissions.team@sixth.hill.example', 'school_public'],
  ['h.prothero@hill.example', 'staff prothero'],
  ['helen.prothero@mail.example', 'staff prothero'],
  ['b.nobody@hill.example', 'staff'],
  ['somebody.new@hill.example', 'staff'],
  ['kizzy.loveridge@mail.example', 'learner kizzy'],
  ['kizzyloveridge09@hill.example', 'learner kizzy'],
  ['info@elsewhere.example', 'unknown'],
  ['kizzy@mail.example', 'unknown'],
  ['office@hill.example.org', 'unknown'],
]

describe('findEmails()', () => {
  it.each(OWNERS)('says whose %s is', (address, owner) => {
    expect(seen(`Write to ${address}, please.`)).toEqual([`${address} ${owner}`])
  })

  it.each([
    'someone (at) mail.example',
    'someone [at] mail [dot] example',
    'someone at mail dot example',
    'some dot one at mail dot example',
    'someone@mail.example',
    'someone＠mail.example',
    'some\u200bone@mail.example',
  ])('sees %s', (written) => {
    expect(seen(`Ask ${written} now`)).toEqual([`${written} unknown`])
  })

  it.each([
    'We meet at noon. Dot your i.',
    'Follow @hillschool',
    'a@b',
    '5 @ £2.50',
    'See you at school',
  ])('sees none in %j', (text) => {
    expect(seen(text)).toEqual([])
  })
})
