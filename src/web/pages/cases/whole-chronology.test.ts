import { beforeAll, describe, expect, it } from 'vitest'
import { decidedCase } from '../../../../test/support/case-scene.ts'
import {
  type ConcernScene,
  concernIn,
  setConcernScene,
} from '../../../../test/support/concern-scene.ts'
import { NOW } from '../../../../test/support/policy.ts'
import { openWorld, signedIn } from '../../../../test/support/small-trust.ts'
import { type Browser, openWeb } from '../../../../test/support/web.ts'
import {
  addTask,
  giveAccess,
  linkToCase,
  recordStep,
  stepForm,
} from '../../../domain/cases/index.ts'
import { replyToReporter } from '../../../domain/concerns/index.ts'
import { addEvidence } from '../../../domain/evidence/index.ts'
import { makeReferral } from '../../../domain/referrals/index.ts'
import { openTakedown } from '../../../domain/takedown-requests/index.ts'
import { CASE_EVENT_GROUPS } from '../../../vocabulary/cases.ts'
import { ROLES } from '../../../vocabulary/roles.ts'

const database = await openWorld()
let scene: ConcernScene
let web: Browser
let path: string

/** A line of the page that shows that something of a kind happened. */
const LINES: Readonly<Record<(typeof CASE_EVENT_GROUPS)[number]['code'], string>> = {
  steps: 'Case opened',
  officer: 'The authority’s officer contacted',
  words: 'The reporter was written to',
  evidence: 'Evidence put on record',
  referrals: 'Taken to an outside body',
  takedowns: 'A takedown begun',
  links: 'Something put under the case',
  tasks: 'A task put down',
  access: 'Let in by name',
}

beforeAll(async () => {
  scene = await setConcernScene(database, 'oldchurch')
  web = await openWeb(database, () => NOW, undefined, scene.keys)
  const { keys, schoolId, people, trustId } = scene
  const { dsl, author } = people
  const at = { keys, now: NOW }
  const caseId = await decidedCase({ database, keys, schoolId, dsl })
  const { concernId } = await concernIn(scene)
  path = `/schools/${scene.slug}/cases/${caseId}`
  const officer = stepForm('officer_contacted').parse({
    happenedAt: '2026-11-20T08:30',
    officer: 'The officer on duty',
    advice: 'Quillmere, in words',
    mayTell: 'yes',
  })
  const evidence = {
    matterId: caseId,
    stopAnswer: 'no',
    description: 'Thornwick, in words',
    address: '',
    platform: 'x',
    visibility: 'public',
    seenAt: undefined,
    seenBy: '',
    files: [],
  } as const
  const given = { way: 'given', reason: 'Notes', noConflict: 'yes' } as const
  const done = await database.write(trustId, async (db) => [
    await linkToCase(db, dsl, { caseId, matterIds: [concernId], why: 'same_event' }, NOW),
    await replyToReporter(db, dsl, { concernId, words: 'Umberdale', once: 'a'.repeat(22) }, at),
    await addEvidence(db, dsl, evidence, at),
    await makeReferral(
      db,
      dsl,
      {
        matterId: caseId,
        bodyKey: 'police',
        reason: 'Known',
        spokeTo: '',
        reference: '',
        chaseOn: null,
      },
      at,
    ),
    await openTakedown(
      db,
      dsl,
      {
        matterId: caseId,
        route: 'platform',
        platform: 'x',
        reason: 'harassment',
        reporter: 'school',
        address: 'Somewhere',
        about: '',
        person: '',
      },
      at,
    ),
    await addTask(db, dsl, { caseId, words: 'Ring', dueOn: '2026-11-24' }, at),
    await giveAccess(db, dsl, { ...given, caseId, personId: author.personId }, at),
    await recordStep(db, dsl, { caseId, step: 'officer_contacted', input: officer }, at),
  ])
  expect(done.filter((one) => !one.ok)).toEqual([])
})

const text = async (kind = '', role: keyof ConcernScene['people'] = 'dsl') => {
  const cookie = await signedIn(database, scene.people[role], NOW)
  const answer = await web.get(`${path}/chronology${kind && `?kind=${kind}`}`, cookie)
  return `${answer.status} ${await answer.text()}`
}

describe.each(CASE_EVENT_GROUPS.map(({ code }) => code))('of the kind %s', (kind) => {
  it('all is shown with everything else, and nothing else when it is chosen', async () => {
    const [all, some] = [await text(), await text(kind)]
    expect([all, some].map((one) => one.includes('Only this part'))).toEqual([false, true])
    for (const [other, line] of Object.entries(LINES)) {
      expect(all.includes(line), line).toBe(true)
      expect(some.includes(line), `${line} among ${kind}`).toBe(other === kind)
    }
  })
})

it('tells what happened and where it is read, and not what evidence or reporters say', async () => {
  const all = await text()
  for (const words of ['Thornwick', 'Umberdale', 'Penhallow']) expect(all).not.toContain(words)
  expect(all).toMatch(/href="\/evidence\/[0-9a-f-]{36}"/)
})

it('shows somebody who was let in to help neither who else may know nor what is not theirs to know', async () => {
  const mine = await text('', 'author')
  expect(mine).toMatch(/^200/)
  expect(mine).toContain('Evidence put on record')
  for (const line of [LINES.access, LINES.words, LINES.links]) expect(mine).not.toContain(line)
})

describe.each(ROLES.map(({ code }) => code).filter((role) => role !== 'dsl' && role !== 'author'))(
  'a %s',
  (role) => {
    it('who must not know of the case finds none', async () => {
      expect(await text('', role)).toMatch(/^404/)
    })
  },
)
