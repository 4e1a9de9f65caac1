import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  MAIL_CHOICES,
  MAIL_KINDS,
  type MailChoice,
  type ToldKind,
} from '../../vocabulary/mail-kinds.ts'
import { londonDate } from '../london-time.ts'
import { isWorkingDay } from '../working-days.ts'
import { openToken, sealToken } from './seal-token.ts'
import { nextAfter } from './settle-mail.ts'
import { nextDigest, whenTold } from './when-told.ts'
import { WORDS } from './words.ts'

const TOLD = Object.keys(WORDS) as ToldKind[]
const CHOICES = MAIL_CHOICES.map(({ code }) => code)

describe('when somebody is told', () => {
  const BY_URGENCY: Record<string, Record<MailChoice, string>> = {
    duty: { daily: 'now', at_once: 'now', none: 'now' },
    asked: { daily: 'now', at_once: 'now', none: 'now' },
    urgent: { daily: 'now', at_once: 'now', none: 'never' },
    task: { daily: 'daily', at_once: 'now', none: 'never' },
  }

  it.each(TOLD.flatMap((kind) => CHOICES.map((choice) => [kind, choice] as const)))(
    'of %s with the choice %s',
    (kind, choice) => {
      expect(whenTold(kind, choice)).toBe(BY_URGENCY[MAIL_KINDS[kind].urgency]?.[choice])
    },
  )

  it('gets the mail of the day on the next working day, at a quarter past seven in London', () => {
    const at = (time: string) => nextDigest(new Date(time))
    expect(at('2026-11-20T07:00:00Z').at.toISOString()).toBe('2026-11-20T07:15:00.000Z')
    expect(at('2026-11-20T07:15:00Z').day).toBe('2026-11-23')
    expect(at('2026-12-24T12:00:00Z').day).toBe('2026-12-29')
    expect(at('2026-07-01T12:00:00Z').at.toISOString()).toBe('2026-07-02T06:15:00.000Z')
  })

  it('never waits for a day in the past, or on which nobody works', () => {
    const time = fc.date({
      min: new Date('2026-01-01'),
      max: new Date('2027-12-01'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(time, (now) => {
        const { day, at } = nextDigest(now)
        expect(at > now && isWorkingDay(day) && londonDate(at) === day).toBe(true)
      }),
    )
  })
})

describe('what comes after a mail was handed over', () => {
  const kind = fc.constantFrom('refused', 'put_off', 'no_server', 'uncertain')
  const outcome = kind.map((one) => ({ kind: one, why: 'why' }) as const)

  it('ends after some tries, whatever the server says', () => {
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 40 }), (outcomes) => {
        let [tries, uncertainBefore, over] = [0, false, false]
        for (const one of outcomes) {
          const { again } = nextAfter(one, { tries: tries + 1, uncertainBefore })
          if (one.kind === 'uncertain') uncertainBefore = true
          if (again?.counts) tries += 1
          over ||= !again
          if (over) break
        }
        expect(over || tries < 7).toBe(true)
      }),
    )
  })

  it('waits longer after each time that it was put off', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7].map(
      (tries) => nextAfter({ kind: 'put_off', why: '' }, { tries, uncertainBefore: false }).again,
    )
    const minutes = waits.map((again) => again && again.afterMs / 60_000)
    expect(minutes).toEqual([1, 5, 15, 60, 240, 720, null])
  })

  it('is tried once more when nobody knows, and never a third time', () => {
    const uncertain = { kind: 'uncertain', why: '' } as const
    expect(nextAfter(uncertain, { tries: 1, uncertainBefore: false }).state).toBe('uncertain')
    expect(nextAfter(uncertain, { tries: 2, uncertainBefore: true }).state).toBe('failed')
  })
})

describe('the words', () => {
  const about = {
    place: 'Larkfield School',
    slug: 'larkfield',
    subjectId: randomUUID(),
    facts: { inForceOn: '2027-01-04', outcome: 'refused', until: '2026-12-01', nth: '1' },
  }

  it.each(TOLD)('for %s are short, lead somewhere in Gatepost and name their place', (kind) => {
    const words = WORDS[kind]
    const says = words.says(about)
    expect(says.length).toBeLessThanOrEqual(2)
    expect(says.join(' ').length).toBeLessThan(260)
    expect(says.join(' ')).toContain(about.place)
    expect(words.subject(about).length).toBeLessThan(90)
    expect(words.path(about)).toMatch(/^\/(?!\/)/)
    expect(words.path({ ...about, slug: null, subjectId: null })).toMatch(/^\//)
    expect(words.line('Larkfield School', 1, about.facts)).not.toBe('')
  })

  it('tell a date as people write it', () => {
    expect(WORDS.policy_notice.says(about)[0]).toContain('4 January 2027')
  })
})

describe('the secret of a link', () => {
  const [secret, mailId] = ['a secret of the tests', randomUUID()]

  it('comes back for its own mail, and cannot be read meanwhile', () => {
    const sealed = sealToken(secret, mailId, 'trust.token')
    expect(sealed).not.toContain('token')
    expect(openToken(secret, mailId, sealed)).toBe('trust.token')
    expect(sealToken(secret, mailId, 'trust.token')).not.toBe(sealed)
  })

  it('stays shut for another mail, with another key, and when it was changed', () => {
    const sealed = sealToken(secret, mailId, 'trust.token')
    expect(() => openToken(secret, randomUUID(), sealed)).toThrow()
    expect(() => openToken('another', mailId, sealed)).toThrow()
    expect(() => openToken(secret, mailId, `A${sealed.slice(1)}`.replace(/.$/, 'A'))).toThrow()
  })
})
