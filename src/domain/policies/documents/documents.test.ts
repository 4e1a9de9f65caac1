import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  documentIn,
  importIn,
  importOf,
  OWN_POLICY,
} from '../../../../test/support/document-scene.ts'
import { NOW } from '../../../../test/support/policy.ts'
import {
  draftNow,
  type PolicyLifeScene,
  proposeIn,
  setPolicyLifeScene,
} from '../../../../test/support/policy-life-scene.ts'
import { addPerson, openWorld } from '../../../../test/support/small-trust.ts'
import { isUnbound, problemsOfPolicy } from '../../../policy/index.ts'
import {
  type Binding,
  importDocument,
  keepWords,
  originalOf,
  withAnswer,
  withBinding,
  withClause,
  withSectionBound,
} from '../index.ts'

const database = await openWorld()

const idIn = (scene: PolicyLifeScene, number: string) => `${scene.school.slug}:${number}`

const BINDING = {
  kind: 'prohibition',
  audience: ['staff'],
  controls: ['advisor'],
  none: '',
  answers: {},
} as const

/** Bind a clause as the head. */
async function bind(
  scene: PolicyLifeScene,
  draftId: string,
  number: string,
  more: Partial<Omit<Binding, 'clauseId'>> = {},
) {
  const { revision } = await draftNow(scene, draftId)
  const binding: Binding = {
    clauseId: idIn(scene, number),
    ...BINDING,
    audience: [...BINDING.audience],
    controls: [...BINDING.controls],
    ...more,
  }
  return database.write(scene.trustId, (db) =>
    keepWords(
      db,
      scene.head,
      { draftId, revision, part: number, make: (pack) => withBinding(pack, binding) },
      NOW,
    ),
  )
}

describe('a draft from a school’s own document', () => {
  it('says what the document says, does nothing, and keeps the document as it came in', async () => {
    const scene = await setPolicyLifeScene(database)
    const draftId = await importIn(scene)
    const { pack, basedOn, contentSha256 } = await draftNow(scene, draftId)
    expect(pack).toMatchObject({
      id: scene.school.slug,
      title: 'Social media at Acorn',
      version: '2.0',
      jurisdiction: 'wales',
    })
    expect(basedOn).toBeNull()
    expect(pack.clauses.map(({ id, text }) => [id, text])).toEqual([
      [idIn(scene, 'front.1'), 'readable'],
      [idIn(scene, '1.1'), 'readable'],
      [idIn(scene, '1.2'), 'readable'],
      [idIn(scene, '1.3'), 'readable'],
      [idIn(scene, '2.1'), 'damaged'],
      [idIn(scene, '2.2'), 'readable'],
    ])
    expect(pack.clauses.every(isUnbound)).toBe(true)
    expect(problemsOfPolicy(pack)).toEqual([])

    const original = await database.read(scene.trustId, (db) => originalOf(db, draftId))
    expect(original?.fileName).toBe('Our policy.md')
    expect(original?.bytes.toString()).toBe(OWN_POLICY)
    const { passages, sha256 } = await documentIn(scene, draftId)
    expect(passages[1]?.suggestion?.parameters).toContain('pupil_friending')
    expect(passages.map(({ suggestion }) => suggestion === null)[4]).toBe(true)
    const file = createHash('sha256').update(OWN_POLICY).digest('hex')
    expect(sha256).toBe(file)
    const entry = await database.read(scene.trustId, (db) =>
      db
        .selectFrom('trail_entries')
        .select('facts')
        .where('action', '=', 'policy_document.imported')
        .executeTakeFirst(),
    )
    expect(entry?.facts).toEqual({ file, sha256: contentSha256, clauses: 6, format: 'markdown' })
  })

  it('is for whoever keeps policies there, one at a time, without passwords', async () => {
    const scene = await setPolicyLifeScene(database)
    const other = await addPerson(database, scene.school, 'author')
    const command = await importOf(scene)
    const as = (actor: typeof other, sent = command) =>
      database.write(scene.trustId, (db) => importDocument(db, actor, sent, NOW))
    expect(await as(other)).toMatchObject({ ok: false, kind: 'forbidden' })
    const secret = await importOf(scene, 'Log in to look; the password: Heron42!x\n\nMore.\n')
    expect(await as(scene.head, secret)).toMatchObject({ ok: false, field: 'document' })
    expect(await as(scene.head)).toMatchObject({ ok: true })
    expect(await as(scene.head)).toMatchObject({ ok: false, kind: 'refused', field: 'document' })
  })

  it('cannot go for approval before a person has bound every clause', async () => {
    const scene = await setPolicyLifeScene(database)
    const draftId = await importIn(scene)
    expect(await proposeIn(scene, draftId)).toMatchObject({
      ok: false,
      message: expect.stringContaining('6 clauses are not bound yet'),
    })
    for (const number of ['front.1', '1.1', '1.2', '1.3', '2.1', '2.2']) {
      expect(await bind(scene, draftId, number)).toMatchObject({ ok: true })
    }
    expect(await proposeIn(scene, draftId)).toEqual({ ok: true })
  })
})

describe('binding a clause', () => {
  it('gives it its controls and the answers that a person wrote', async () => {
    const scene = await setPolicyLifeScene(database)
    const draftId = await importIn(scene)
    const answers = { pupil_friending: 'never', consent_cycle_months: '12' }
    expect(await bind(scene, draftId, '1.2', { answers })).toMatchObject({ ok: true })
    const { pack } = await draftNow(scene, draftId)
    const clause = pack.clauses.find(({ id }) => id === idIn(scene, '1.2'))
    expect(clause).toMatchObject({ controls: ['advisor'], kind: 'prohibition' })
    expect(clause?.none).toBeUndefined()
    expect(pack.parameters.consent_cycle_months).toMatchObject({
      status: 'stated',
      value: 12,
      clauses: [idIn(scene, '1.2')],
    })
    expect(problemsOfPolicy(pack)).toEqual([])
  })

  const REFUSED: readonly (readonly [string, Partial<Binding>])[] = [
    ['nothing said', { controls: [] }],
    ['controls and a reason for none', { none: 'It informs.' }],
    ['an unknown control', { controls: ['robot'] }],
    ['a number that is none', { answers: { consent_cycle_months: 'a few' } }],
    ['a choice that is none', { answers: { consent_model: 'perhaps' } }],
  ]

  it.each(REFUSED)('is refused with %s', async (_, wrong) => {
    const scene = await setPolicyLifeScene(database)
    const draftId = await importIn(scene)
    expect(await bind(scene, draftId, '1.2', wrong)).toMatchObject({ ok: false, kind: 'refused' })
    expect((await draftNow(scene, draftId)).revision).toBe(1)
  })

  it('lets no second clause answer a question otherwise', async () => {
    const scene = await setPolicyLifeScene(database)
    const draftId = await importIn(scene)
    await bind(scene, draftId, '1.1', { answers: { ex_pupil_min_age: '18' } })
    const other = await bind(scene, draftId, '1.2', { answers: { ex_pupil_min_age: '21' } })
    expect(other).toMatchObject({ ok: false, field: 'ex_pupil_min_age' })
    const same = await bind(scene, draftId, '1.2', { answers: { ex_pupil_min_age: '18' } })
    expect(same).toMatchObject({ ok: true })
    const { pack } = await draftNow(scene, draftId)
    expect(pack.parameters.ex_pupil_min_age?.clauses).toEqual([
      idIn(scene, '1.1'),
      idIn(scene, '1.2'),
    ])
  })
})

describe('text that cannot be read', () => {
  it('answers no question: not when it is bound, not on the page of answers, not afterwards', async () => {
    const scene = await setPolicyLifeScene(database)
    const draftId = await importIn(scene)
    const answers = { consent_cycle_months: '12' }
    expect(await bind(scene, draftId, '2.1', { answers })).toMatchObject({ ok: false })

    const write = async (make: Parameters<typeof keepWords>[2]['make']) => {
      const { revision } = await draftNow(scene, draftId)
      return database.write(scene.trustId, (db) =>
        keepWords(db, scene.head, { draftId, revision, part: 'x', make }, NOW),
      )
    }
    const answer = (clauses: string[]) => ({
      key: 'consent_cycle_months',
      status: 'stated' as const,
      value: '12',
      clauses,
      note: '',
      adaptable: '' as const,
    })
    expect(await write((pack) => withAnswer(pack, answer(['2.1'])))).toMatchObject({
      ok: false,
      message: expect.stringContaining('cannot be read'),
    })
    const clause = (text: 'readable' | 'missing') => ({
      clauseId: idIn(scene, '2.1'),
      section: '2. Photos',
      wording: 'Parents are asked every year.',
      kind: 'duty' as const,
      audience: [],
      controls: ['consent-register'],
      none: '',
      care: '',
      text,
    })
    expect(await write((pack) => withClause(pack, clause('readable')))).toMatchObject({ ok: true })
    expect(await write((pack) => withAnswer(pack, answer(['2.1'])))).toMatchObject({ ok: true })
    expect(await write((pack) => withClause(pack, clause('missing')))).toMatchObject({ ok: false })
  })
})

describe('the suggestions of a section', () => {
  it('bind what is much like a known clause, answer nothing, and leave the rest to a person', async () => {
    const scene = await setPolicyLifeScene(database)
    const draftId = await importIn(scene)
    const reading = await documentIn(scene, draftId)
    const { pack } = await draftNow(scene, draftId)
    const taken = withSectionBound(pack, '1. Contact', reading)
    if ('ok' in taken) throw new Error(taken.message)
    const bound = taken.clauses.filter((clause) => !isUnbound(clause)).map(({ id }) => id)
    expect(bound).toContain(idIn(scene, '1.1'))
    expect(bound.every((id) => id.startsWith(idIn(scene, '1.')))).toBe(true)
    expect(taken.parameters).toEqual(pack.parameters)
    expect(problemsOfPolicy(taken)).toEqual([])
    expect(withSectionBound(pack, '2. Photos', reading)).toMatchObject({ ok: false })
    expect(withSectionBound(taken, '1. Contact', reading)).toMatchObject({ ok: false })
  })
})
