import { beforeAll, describe, expect, it } from 'vitest'
import { NOW, type PackId } from '../../../test/support/policy.ts'
import {
  decideAs,
  type PostScene,
  postNow,
  publishAs,
  setPostScene,
  submit,
  writeDraft,
} from '../../../test/support/post-scene.ts'
import { addPerson, openWorld } from '../../../test/support/small-trust.ts'
import { addCourseIn, trainIn } from '../../../test/support/training-scene.ts'
import type { TrainingPurpose } from '../../vocabulary/training-purposes.ts'
import type { Actor } from '../people/index.ts'
import { confirmSlot } from '../posts/index.ts'
import { askForTraining } from '../schools/index.ts'
import { endTraining } from './index.ts'

const database = await openWorld()

interface World extends PostScene {
  /** Keeps training without a post of their own in it. */
  readonly keeper: Actor
}

async function setWorld(pack: PackId): Promise<World> {
  const scene = await setPostScene(database, pack)
  return { ...scene, keeper: await addPerson(database, scene, 'dsl') }
}

async function headAsks(world: World, asked = true) {
  return database.write(world.trustId, (db) =>
    askForTraining(db, world.head, { schoolId: world.schoolId, asked }, NOW),
  )
}

/** Each state of somebody’s training, made by the commands, and whether they may act in it. */
const STATES = [
  ['none', undefined, false],
  ['unconfirmed', { doneOn: '2026-10-01', own: true }, false],
  ['valid', { doneOn: '2026-10-01' }, true],
  ['runs out today', { doneOn: '2025-11-20' }, true],
  ['ran out yesterday', { doneOn: '2025-11-19' }, false],
  ['of another kind', { doneOn: '2026-10-01', purpose: 'safeguarding' }, false],
  ['taken out', { doneOn: '2026-10-01', ended: true }, false],
] as const
type State = (typeof STATES)[number][1]

async function train(world: World, person: Actor, state: State, purpose: TrainingPurpose) {
  if (!state) return
  const of = 'purpose' in state ? state.purpose : purpose
  const courseId = await addCourseIn(world, [of])
  const { personId } = person
  const recordId = await trainIn(world, 'own' in state ? person : world.keeper, {
    personId,
    courseId,
    doneOn: state.doneOn,
  })
  if ('ended' in state) {
    const command = { schoolId: world.schoolId, recordId }
    await database.write(world.trustId, (db) => endTraining(db, world.keeper, command, NOW))
  }
}

describe.each(STATES)('with training that is %s', (_, state, may) => {
  it('an author of whom the head asks it sends a post, or is refused and keeps the draft', async () => {
    const world = await setWorld('maesteg')
    await headAsks(world)
    await train(world, world.author, state, 'posting')
    const postId = await writeDraft(world)
    const sent = await submit(world, postId)
    expect(sent.ok).toBe(may)
    expect((await postNow(world, postId)).state).toBe(may ? 'in_review' : 'draft')
    if (!sent.ok) expect(sent).toMatchObject({ kind: 'stopped' })
  })

  it('a moderator under oldchurch approves, or can only send back; a publisher publishes or not', async () => {
    const world = await setWorld('oldchurch')
    const postId = await writeDraft(world)
    expect(await submit(world, postId)).toEqual({ ok: true })
    await train(world, world.manager, state, 'moderating')
    const first = await decideAs(world, world.manager, postId)
    expect(first.ok).toBe(may)
    await train(world, world.manager, { doneOn: '2026-10-01' }, 'moderating')
    await train(world, world.head, { doneOn: '2026-10-01' }, 'moderating')
    if (!may) expect((await decideAs(world, world.manager, postId)).ok).toBe(true)
    expect((await decideAs(world, world.head, postId)).ok).toBe(true)
    await train(world, world.publisher, state, 'administering')
    const published = await publishAs(world, world.publisher, postId)
    expect(published.ok).toBe(may)
    expect((await postNow(world, postId)).state).toBe(may ? 'published' : 'approved')
  })
})

describe('the gate', () => {
  let world: World
  beforeAll(async () => {
    world = await setWorld('oldchurch')
  })

  it('says which course, where to enter it and who confirms it', async () => {
    await addCourseIn(world, ['moderating'])
    const postId = await writeDraft(world)
    await submit(world, postId)
    const refused = await decideAs(world, world.manager, postId)
    if (refused.ok) throw new Error('It was approved.')
    expect(refused.message).toContain('no training for this on record')
    expect(refused.message).toContain('(14.5b)')
    expect(refused.message).toContain('“Posting with care” (Larkfield Trust)')
    expect(refused.message).toContain('the safeguarding lead')
  })

  it('never holds back what only protects: changes, refusals', async () => {
    const postId = await writeDraft(world)
    await submit(world, postId)
    const back = { outcome: 'changes_requested', reason: 'Not yet.' } as const
    expect((await decideAs(world, world.manager, postId, back)).ok).toBe(true)
  })

  it('holds a slot like a publication', async () => {
    const own = await setWorld('maesteg')
    const postId = await writeDraft(own)
    await submit(own, postId)
    await decideAs(own, own.deputy, postId)
    await headAsks(own)
    const { contentSha256 } = await postNow(own, postId)
    const at = new Date('2026-11-23T10:00:00Z')
    const settle = () =>
      database.write(own.trustId, (db) =>
        confirmSlot(db, own.publisher, { postId, contentSha256, at }, NOW),
      )
    expect(await settle()).toMatchObject({ ok: false, kind: 'stopped' })
    await train(own, own.publisher, { doneOn: '2026-10-01' }, 'posting')
    expect(await settle()).toEqual({ ok: true })
  })

  it.each(['cambrian', 'lwlat', 'societas', 'maesteg'] as const)(
    'stops nobody under %s until the head asks, and nobody once the head takes it back',
    async (pack) => {
      const own = await setWorld(pack)
      const sends = async () => (await submit(own, await writeDraft(own))).ok
      expect(await sends()).toBe(true)
      expect(await headAsks(own)).toEqual({ ok: true })
      expect(await sends()).toBe(false)
      expect(await headAsks(own, false)).toEqual({ ok: true })
      expect(await sends()).toBe(true)
    },
  )
})
