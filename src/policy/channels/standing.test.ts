import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  goodChannel,
  REGISTERED,
  staffFact,
  TERM_START,
} from '../../../test/support/channel-facts.ts'
import { PACK_IDS, packNamed } from '../../../test/support/policy.ts'
import { ATTESTATIONS, type AttestationKind, OPENNESS } from '../../vocabulary/channel-staff.ts'
import { AUDIENCES, NETWORKS } from '../../vocabulary/networks.ts'
import {
  type AttestationFact,
  ageLimits,
  CHANNEL_RULES,
  type ChannelFacts,
  type ChannelRule,
  channelStanding,
  monthsOn,
  shippedFacts,
} from '../index.ts'

const TODAY = '2026-11-20'
/** Judged under no policy of their own for channels but the floor, and under one that speaks of all. */
const policyOf = (id: (typeof PACK_IDS)[number]) => ({ pack: packNamed(id), overrides: {} })

/** Nobody has looked up one of the networks. */
const FACTS = shippedFacts().filter(({ key }) => key !== 'platform-bluesky')

const standing = (facts: ChannelFacts, today = TODAY, termStart = TERM_START) =>
  channelStanding(facts, {
    policy: policyOf('oldchurch'),
    ages: ageLimits(facts.network, FACTS, today),
    termStart,
    today,
  })

const attested = (but: AttestationKind, more: Partial<AttestationFact> = {}) =>
  goodChannel().attestations.map((one) => (one.kind === but ? { ...one, ...more } : one))
const without = (kind: AttestationKind) =>
  goodChannel().attestations.filter((one) => one.kind !== kind)
const staffBut = (
  part: 'administrator' | 'moderator',
  ...others: ReturnType<typeof staffFact>[]
) => [...goodChannel().staff.filter((one) => one.part !== part), ...others]
const gone = (part: 'administrator' | 'moderator', on: string) =>
  staffFact(part, { current: false, endedOn: on })
const looked = (on: string) => attested('access', { on })

/** What is amiss, the first day on which it stops publishing (null: never), and what mends it. */
type Row = readonly [
  rule: ChannelRule,
  what: string,
  amiss: Partial<ChannelFacts>,
  freezesOn: string | null,
  mended: Partial<ChannelFacts>,
]

const ROWS: readonly Row[] = [
  ['owner', 'nobody named', { owner: 'none' }, '2026-09-24', {}],
  ['owner', 'gone', { owner: 'gone', known: { owner: '2026-11-01' } }, '2026-11-15', {}],
  ['owner', 'gone today', { owner: 'gone' }, '2026-12-04', {}],
  [
    'administrators',
    'one short since somebody left',
    {
      staff: staffBut(
        'administrator',
        staffFact('administrator'),
        gone('administrator', '2026-11-02'),
      ),
      attestations: looked('2026-11-02'),
    },
    '2026-11-16',
    {},
  ],
  [
    'administrators',
    'the last one left',
    {
      staff: staffBut('administrator', gone('administrator', TODAY)),
      attestations: looked(TODAY),
    },
    TODAY,
    {},
  ],
  ['administrators', 'never named', { staff: staffBut('administrator') }, '2026-09-24', {}],
  [
    'administrators',
    'training ran out',
    {
      staff: staffBut(
        'administrator',
        staffFact('administrator'),
        staffFact('administrator', { trained: false }),
      ),
    },
    '2026-12-04',
    {},
  ],
  [
    'moderators',
    'one left',
    {
      staff: staffBut('moderator', staffFact('moderator'), gone('moderator', '2026-11-10')),
      attestations: looked('2026-11-11'),
    },
    '2026-11-24',
    {},
  ],
  [
    'access',
    'nobody looked after somebody ended',
    { staff: [...goodChannel().staff, gone('administrator', '2026-11-15')] },
    '2026-11-22',
    {
      staff: [...goodChannel().staff, gone('administrator', '2026-11-15')],
      attestations: looked('2026-11-15'),
    },
  ],
  ['recovery_address', 'missing', { recoveryAddress: '' }, '2026-09-24', {}],
  [
    'recovery_address',
    'somebody’s own',
    { recoveryAddress: 'robin@mailbox.example', known: { recovery_address: '2026-11-19' } },
    '2026-12-03',
    { recoveryAddress: 'robin@mail.larkfield.example' },
  ],
  [
    'recovery_address',
    'a look-alike',
    { recoveryAddress: 'a@notlarkfield.example' },
    '2026-12-04',
    {},
  ],
  ['recovery_address', 'no domain known', { mailDomains: [] }, '2026-12-04', {}],
  ['password_location', 'missing', { passwordLocation: '' }, '2026-09-24', {}],
  ...(['mfa', 'privacy', 'messages', 'comments', 'house_rules'] as const).flatMap((kind): Row[] => [
    [kind, 'never looked at', { attestations: without(kind) }, '2026-09-24', {}],
    [
      kind,
      'not looked at this term',
      { registeredOn: '2025-09-10', attestations: attested(kind, { on: '2026-08-24' }) },
      '2026-09-29',
      { attestations: attested(kind, { on: '2026-08-25' }) },
    ],
  ]),
  [
    'messages',
    'open on a channel for learners',
    {
      audience: 'pupils',
      youngestAge: 16,
      attestations: attested('messages', { setting: 'known' }),
    },
    '2026-12-04',
    { audience: 'pupils', youngestAge: 16 },
  ],
  [
    'comments',
    'open on a channel for learners',
    {
      audience: 'pupils',
      youngestAge: 16,
      attestations: attested('comments', { setting: 'anyone' }),
    },
    '2026-12-04',
    {
      audience: 'pupils',
      youngestAge: 16,
      attestations: attested('comments', { setting: 'checked_first' }),
    },
  ],
  ['house_rules', 'not written', { houseRules: false }, '2026-12-04', {}],
  ['house_rules', 'no terms of use', { termsOfUse: false }, '2026-12-04', {}],
  ['exit_plan', 'missing', { exitPlan: '' }, '2026-09-24', {}],
  ['success', 'missing', { successMeasures: '' }, '2026-09-24', {}],
  ['closure_date', 'past', { closesOn: '2026-11-19' }, TODAY, { closesOn: TODAY }],
  ['stale', 'nothing for months', { lastPostOn: '2026-08-01' }, null, { lastPostOn: '2026-08-22' }],
  [
    'stale',
    'nothing ever',
    { lastPostOn: null, registeredOn: '2026-08-10' },
    null,
    { lastPostOn: null, registeredOn: '2026-08-22' },
  ],
  [
    'age',
    'too young',
    { audience: 'pupils', youngestAge: 12 },
    REGISTERED,
    { audience: 'families' },
  ],
  ['age', 'unsaid', { audience: 'pupils' }, '2026-09-24', { audience: 'pupils', youngestAge: 16 }],
  [
    'age',
    'a network nobody looked up',
    { network: 'bluesky', audience: 'pupils', youngestAge: 15 },
    '2026-09-24',
    { network: 'bluesky' },
  ],
  [
    'age',
    'a law that is coming',
    { audience: 'pupils', youngestAge: 15 },
    '2027-03-01',
    { audience: 'pupils', youngestAge: 16 },
  ],
  ['closing', 'begun', { closing: { since: TODAY, audienceToldOn: null } }, null, {}],
  [
    'closing',
    'told',
    { closing: { since: '2026-11-18', audienceToldOn: '2026-11-19' } },
    '2026-11-19',
    {},
  ],
]

describe('a channel', () => {
  it('of which nothing is amiss stands well, under every policy', () => {
    for (const id of PACK_IDS) {
      const found = channelStanding(goodChannel(), {
        policy: policyOf(id),
        ages: ageLimits('facebook', shippedFacts(), TODAY),
        termStart: TERM_START,
        today: TODAY,
      })
      expect(found, id).toEqual({ state: 'good', breaches: [] })
    }
  })

  it('is held to every rule by this table', () => {
    const tried = new Set(ROWS.map(([rule]) => rule))
    expect(CHANNEL_RULES.map(({ code }) => code).filter((code) => !tried.has(code))).toEqual([])
  })

  test.each(ROWS)('%s: %s', (rule, _, amiss, freezesOn, mended) => {
    const facts = goodChannel(amiss)
    const { breaches } = standing(facts)
    expect(breaches.map((breach) => breach.rule)).toEqual([rule])
    expect(breaches[0]?.freezesOn).toBe(freezesOn)

    const on = (day: string) => {
      // Since when it is amiss does not move while the days go by.
      const known = { [rule]: breaches[0]?.since, ...facts.known }
      const lastPostOn = rule === 'stale' ? facts.lastPostOn : day
      const judged = standing({ ...facts, lastPostOn, known }, day)
      return judged.breaches.find((breach) => breach.rule === rule)?.frozen
    }
    if (freezesOn === null) expect(on('2026-12-31')).toBe(false)
    else {
      expect(on(freezesOn)).toBe(true)
      const eve = daysBefore(freezesOn)
      if (eve >= (breaches[0]?.since ?? '')) expect(on(eve)).toBe(false)
    }
    expect(standing(goodChannel(mended)).breaches).toEqual([])
  })

  it('of the school’s own page is not asked about an account', () => {
    const page = goodChannel({
      network: 'hosted',
      audience: 'pupils',
      recoveryAddress: '',
      passwordLocation: '',
      attestations: [],
    })
    expect(standing(page)).toEqual({ state: 'good', breaches: [] })
  })

  it('tells first what stops publishing', () => {
    const { state, breaches } = standing(
      goodChannel({ owner: 'gone', lastPostOn: '2026-01-01', closesOn: '2026-11-01' }),
    )
    expect(state).toBe('frozen')
    expect(breaches.map(({ rule }) => rule)).toEqual(['closure_date', 'owner', 'stale'])
  })

  it('is not stopped for want of a plan where its policy asks for none', () => {
    const judged = (id: (typeof PACK_IDS)[number]) =>
      channelStanding(goodChannel({ exitPlan: '', successMeasures: '' }), {
        policy: policyOf(id),
        ages: ageLimits('facebook', FACTS, TODAY),
        termStart: TERM_START,
        today: TODAY,
      })
    expect(judged('oldchurch').state).toBe('frozen')
    expect(judged('cambrian')).toMatchObject({
      state: 'warned',
      breaches: [
        { rule: 'exit_plan', freezesOn: null },
        { rule: 'success', freezesOn: null },
      ],
    })
  })

  it('cites the clause, and none where the floor asks', () => {
    const facts = goodChannel({ staff: [] })
    const clauses = (id: (typeof PACK_IDS)[number]) =>
      channelStanding(facts, {
        policy: policyOf(id),
        ages: ageLimits('facebook', shippedFacts(), TODAY),
        termStart: TERM_START,
        today: TODAY,
      }).breaches.map((breach) => breach.clauses)
    expect(clauses('oldchurch')).toContainEqual(['oldchurch:A1.adm.2', 'oldchurch:18.4b'])
    expect(clauses('cambrian').flat()).toEqual([])
  })
})

function daysBefore(day: string): string {
  const eve = new Date(`${day}T00:00:00Z`)
  eve.setUTCDate(eve.getUTCDate() - 1)
  return eve.toISOString().slice(0, 10)
}

const day = fc.integer({ min: 0, max: 600 }).map((n) => {
  const at = new Date('2025-06-01T00:00:00Z')
  at.setUTCDate(at.getUTCDate() + n)
  return at.toISOString().slice(0, 10)
})
const codes = <Code extends string>(list: readonly { readonly code: Code }[]) =>
  fc.constantFrom(...list.map(({ code }) => code))
const staff = fc.record({
  part: fc.constantFrom('administrator' as const, 'moderator' as const),
  current: fc.boolean(),
  trained: fc.boolean(),
  endedOn: fc.option(day),
})
const attestation = fc.record({
  kind: codes(ATTESTATIONS),
  on: day,
  setting: fc.option(codes(OPENNESS)),
})
const anyChannel: fc.Arbitrary<ChannelFacts> = fc
  .record({
    network: codes(NETWORKS),
    audience: codes(AUDIENCES),
    youngestAge: fc.option(fc.integer({ min: 3, max: 18 })),
    owner: fc.constantFrom('present' as const, 'gone' as const, 'none' as const),
    staff: fc.array(
      staff.map((one) => (one.current ? { ...one, endedOn: null } : one)),
      {
        maxLength: 6,
      },
    ),
    closesOn: fc.option(day),
    lastPostOn: fc.option(day),
    houseRules: fc.boolean(),
    attestations: fc.uniqueArray(attestation, { selector: ({ kind }) => kind }),
    registeredOn: day,
  })
  .map((facts) => goodChannel(facts))

/** Whether nothing is amiss after that was not before, and nothing frozen that was not. */
function noWorse(before: ChannelFacts, after: ChannelFacts) {
  const [a, b] = [standing(before), standing(after)]
  for (const breach of b.breaches) {
    const was = a.breaches.find(({ rule }) => rule === breach.rule)
    expect(was, breach.rule).toBeDefined()
    if (breach.frozen) expect(was?.frozen, breach.rule).toBe(true)
  }
}

describe('the standing of a channel', () => {
  it('is never worse with one more who runs it', () => {
    fc.assert(
      fc.property(anyChannel, staff, (facts, { part, trained }) => {
        noWorse(facts, { ...facts, staff: [...facts.staff, staffFact(part, { trained })] })
      }),
    )
  })

  it('is never worse when somebody looked later at the same', () => {
    fc.assert(
      fc.property(anyChannel, fc.integer({ min: 0, max: 12 }), (facts, months) => {
        const attestations = facts.attestations.map((one) => ({
          ...one,
          on: monthsOn(one.on, months),
        }))
        noWorse(facts, { ...facts, attestations })
      }),
    )
  })

  it('is never worse with a later post, a later closing day or older learners', () => {
    fc.assert(
      fc.property(anyChannel, fc.nat(12), (facts, more) => {
        const { lastPostOn, closesOn, youngestAge } = facts
        noWorse(facts, {
          ...facts,
          lastPostOn: lastPostOn && monthsOn(lastPostOn, more),
          closesOn: closesOn && monthsOn(closesOn, more),
          youngestAge: youngestAge === null ? null : youngestAge + more,
        })
      }),
    )
  })

  it('never freezes before the breach began, nor says so of a channel that is not', () => {
    fc.assert(
      fc.property(anyChannel, day, (facts, today) => {
        const { state, breaches } = standing(facts, today, '2026-09-01')
        for (const { since, freezesOn, rule } of breaches) {
          if (freezesOn !== null && rule !== 'closing') expect(freezesOn >= since).toBe(true)
        }
        expect(state === 'frozen').toBe(breaches.some(({ frozen }) => frozen))
      }),
    )
  })
})
