import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { nextStep, type SendAnswer, type Tried } from './next-step.ts'

const NOW = new Date('2026-11-20T16:00:00Z')
const before = (ms: number) => new Date(NOW.getTime() - ms)
const fresh = before(1_000)
const DAY_MS = 24 * 3_600_000
const placed = { remoteId: '1', address: 'https://social.example/1' }
const later = { kind: 'later', why: 'Wait.' } as const
const why = 'It said so.'

const CASES: readonly [Tried['mode'], SendAnswer, 'fresh' | 'late', string][] = [
  ['send', { kind: 'sent', ...placed }, 'fresh', 'done'],
  ['send', { kind: 'sent', ...placed }, 'late', 'done'],
  ['send', later, 'fresh', 'waiting open'],
  ['send', later, 'late', 'failed refused'],
  ['send', { kind: 'refused', why }, 'fresh', 'failed refused'],
  ['send', { kind: 'refused', why }, 'late', 'failed refused'],
  ['send', { kind: 'reconnect', why }, 'fresh', 'waiting closed'],
  ['send', { kind: 'reconnect', why }, 'late', 'failed refused'],
  ['send', { kind: 'uncertain', why }, 'fresh', 'uncertain open'],
  ['send', { kind: 'uncertain', why }, 'late', 'uncertain open'],
  ['find', { kind: 'found', ...placed }, 'fresh', 'done'],
  ['find', { kind: 'found', ...placed }, 'late', 'done'],
  ['find', { kind: 'absent' }, 'fresh', 'waiting open'],
  ['find', { kind: 'absent' }, 'late', 'failed refused'],
  ['find', later, 'fresh', 'uncertain open'],
  ['find', later, 'late', 'failed uncertain'],
  ['find', { kind: 'refused', why }, 'fresh', 'uncertain open'],
  ['find', { kind: 'refused', why }, 'late', 'failed uncertain'],
  ['find', { kind: 'reconnect', why }, 'fresh', 'uncertain closed'],
  ['find', { kind: 'reconnect', why }, 'late', 'failed uncertain'],
  ['find', { kind: 'uncertain', why }, 'fresh', 'uncertain open'],
  ['find', { kind: 'uncertain', why }, 'late', 'failed uncertain'],
]

describe('what follows from an answer', () => {
  it.each(CASES)('%s, %j, %s: %s', (mode, answer, age, expected) => {
    const openedAt = age === 'late' ? before(DAY_MS) : fresh
    const step = nextStep(answer, { mode, tries: 0, openedAt }, NOW)
    const rest = 'account' in step ? ` ${step.account}` : 'left' in step ? ` ${step.left}` : ''
    expect(`${step.to}${rest}`).toBe(expected)
  })

  it('waits as long as the network asks, and longer each time in any case', () => {
    const retryAt = new Date(NOW.getTime() + 90_000)
    const tried = { mode: 'send', tries: 0, openedAt: fresh } as const
    expect(nextStep({ ...later, retryAt }, tried, NOW)).toMatchObject({ at: retryAt })
    const waits = [0, 1, 2, 3, 4, 9].map((tries) => {
      const step = nextStep(later, { ...tried, tries }, NOW)
      return 'at' in step ? step.at.getTime() - NOW.getTime() : 0
    })
    expect(waits).toEqual([10_000, 30_000, 120_000, 300_000, 900_000, 900_000])
  })
})

test('from uncertain nothing leads to another try but having looked and found nothing', () => {
  const kinds = fc.constantFrom('later', 'refused', 'reconnect', 'uncertain')
  fc.assert(
    fc.property(kinds, fc.nat(50), fc.nat(3 * DAY_MS), (kind, tries, age) => {
      const answer = { kind, why } as SendAnswer
      const step = nextStep(answer, { mode: 'find', tries, openedAt: before(age) }, NOW)
      expect(step.to).not.toBe('waiting')
    }),
  )
})
