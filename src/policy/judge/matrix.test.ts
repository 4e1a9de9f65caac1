import { describe, expect, test } from 'vitest'
import {
  channelFor,
  contextFor,
  decideUnder,
  NOTHING_ON_RECORD,
  NOW,
  PACK_IDS,
  type PackId,
  packNamed,
  picturing,
  seen,
} from '../../../test/support/policy.ts'
import type { Observation } from '../../gate/types.ts'
import type { Audience } from '../../vocabulary/networks.ts'
import type { Severity } from '../../vocabulary/verdicts.ts'
import { approvalRoute } from '../route.ts'
import type { Basis } from '../types.ts'
import { judge, verdictFor } from './judge.ts'

type Cell = readonly [Severity, Basis]
type Row = Readonly<Record<PackId, Cell>>

const at = (clause: string, ...also: string[]): Basis =>
  also.length > 0 ? { kind: 'clause', clause, also } : { kind: 'clause', clause }
const floor = (parameter: string, not?: string): Basis =>
  not ? { kind: 'floor', parameter, not } : { kind: 'floor', parameter }
const silent = (parameter: string): Basis => ({ kind: 'silent', parameter })

/** One thing seen on one public channel, and how the five policies differ on it. */
const ROWS: readonly (readonly [string, Observation, Row, Audience?])[] = [
  [
    'photo of a tagged learner with no answer on record',
    picturing('unasked'),
    {
      cambrian: ['block', floor('consent_model')],
      oldchurch: ['block', floor('consent_model')],
      maesteg: ['block', at('maesteg:prot.1')],
      lwlat: ['block', floor('consent_model', 'lwlat:10.1')],
      societas: ['block', floor('consent_model')],
    },
  ],
  [
    'photo of a learner whose parent objected',
    picturing('objected'),
    {
      cambrian: ['block', floor('consent_model')],
      oldchurch: ['block', floor('consent_model')],
      maesteg: ['block', at('maesteg:prot.1')],
      lwlat: ['block', at('lwlat:10.3b')],
      societas: ['block', floor('consent_model')],
    },
  ],
  [
    'full name of a learner in the text',
    seen('learner_full_name', { learners: ['unasked'] }),
    {
      cambrian: ['block', at('cambrian:app.16')],
      oldchurch: ['review', silent('pupil_identifiability')],
      maesteg: ['block', at('maesteg:prot.2')],
      lwlat: ['review', silent('pupil_identifiability')],
      societas: ['review', at('societas:A2.13')],
    },
  ],
  [
    'full name of a learner in the text, on a pupils’ site',
    seen('learner_full_name', { learners: ['unasked'] }),
    {
      cambrian: ['block', at('cambrian:app.16')],
      oldchurch: ['block', at('oldchurch:18.2b')],
      maesteg: ['block', at('maesteg:prot.2')],
      lwlat: ['review', silent('pupil_identifiability')],
      societas: ['review', at('societas:A2.13')],
    },
    'pupils',
  ],
  [
    'a colleague named, no permission on record',
    seen('adult_name', { adults: ['colleague'] }),
    {
      cambrian: ['review', silent('third_party_mention_permission')],
      oldchurch: ['review', at('oldchurch:17.6', 'oldchurch:7.13')],
      maesteg: ['block', at('maesteg:res.2')],
      lwlat: ['review', silent('third_party_mention_permission')],
      societas: ['review', at('societas:A2.13')],
    },
  ],
  [
    'direct contact details of a member of staff in the text',
    seen('email_address', { owner: 'staff', adults: ['colleague'] }),
    {
      cambrian: ['review', silent('personal_contact_in_posts')],
      oldchurch: ['block', at('oldchurch:17.9')],
      maesteg: ['review', silent('personal_contact_in_posts')],
      lwlat: ['review', silent('personal_contact_in_posts')],
      societas: ['block', at('societas:A2.12')],
    },
  ],
]

const OBJECTED = {
  ...NOTHING_ON_RECORD,
  objections: [{ channelId: null, madeAt: NOW, withdrawnAt: null }],
}

describe('one draft, five policies', () => {
  for (const [title, observation, row, audience = 'public'] of ROWS) {
    test.each(PACK_IDS)(`${title}: %s`, (id) => {
      const pack = packNamed(id)
      const context = contextFor(id, {
        channels: [channelFor(audience)],
        consent: (learner, channelId) =>
          decideUnder(pack, learner === 'objected' ? OBJECTED : NOTHING_ON_RECORD, channelId),
      })
      const findings = judge([observation], context)
      const [severity, basis] = row[id]
      expect(verdictFor(findings)).toBe(severity)
      expect(findings[0]).toMatchObject({ severity, basis })
    })
  }

  test('under the objection list silence is stopped by the floor, and said not to be by 10.1', () => {
    const [finding] = judge([picturing('unasked')], contextFor('lwlat'))
    expect(finding?.why).toMatch(/^This is Gatepost’s floor and not your policy’s 10\.1/)
  })

  test.each(PACK_IDS)('where a policy does not say, the finding says so: %s', (id) => {
    const findings = ROWS.flatMap(([, observation]) => judge([observation], contextFor(id)))
    for (const finding of findings) {
      if (finding.basis.kind === 'silent')
        expect(finding.why).toContain('Your policy does not say.')
      if (finding.basis.kind === 'clause') expect(finding.why).toContain('Your policy says (')
    }
    expect(findings.length).toBeGreaterThan(0)
  })
})

describe('a reminder to parents with no learner in it', () => {
  test.each(PACK_IDS)('is clear, and takes its policy’s own way: %s', (id) => {
    expect(judge([], contextFor(id, { postKind: 'reminder' }))).toEqual([])
    const route = approvalRoute(packNamed(id), 'reminder')
    if (id === 'maesteg') {
      expect(route).toMatchObject({ kind: 'short', publisher: 'media_officer' })
      expect(route.steps.map((step) => step.anyOf)).toEqual([['media_officer']])
      expect(route.steps[0]?.basis).toMatchObject({
        kind: 'clause',
        clause: expect.stringMatching(/^maesteg:prot\.4[abc]$/),
      })
    } else {
      expect(route).toEqual(approvalRoute(packNamed(id), 'standard'))
      expect(route.kind).toBe('usual')
    }
  })
})
