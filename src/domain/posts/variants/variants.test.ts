import { describe, expect, test } from 'vitest'
import { NOW } from '../../../../test/support/policy.ts'
import {
  addPhotoRow,
  decideAs,
  type PostScene,
  postNow,
  publishAs,
  setPostScene,
  submit,
  writeApproved,
  writeDraft,
} from '../../../../test/support/post-scene.ts'
import { addLearner, openWorld } from '../../../../test/support/small-trust.ts'
import { contentDigest, EMPTY_CONTENT, type PostContent } from '../content.ts'
import { readPost } from '../forms.ts'
import { type Judgement, judgePost } from '../judge-post.ts'
import { readPostForm, toPostForm } from '../post-form.ts'
import { hostedPosts } from '../queries/hosted-posts.ts'
import { packageFor } from '../queries/package-for.ts'
import { saveDraft } from '../save-draft.ts'
import { answerableIn, setAsideFinding } from '../set-aside-finding.ts'
import { renditionsOf, textFor } from './renditions.ts'

const database = await openWorld()
const PLAIN = 'What a match! The cup is ours.'
const OWN = 'The cup is ours. Come and see it in the hall.'

/** On the register, and nobody ever said yes. */
const NO_YES = { forename: 'Tegwen', surname: 'Aberdare-Quill' }
const NAMES_HER = 'Well done, Tegwen Aberdare-Quill!'

async function judged(scene: PostScene, content: PostContent): Promise<Judgement> {
  const post = { schoolId: scene.schoolId, content }
  return database.read(scene.trustId, (db) => judgePost(db, scene.gate, post, NOW))
}

const bare = (scene: PostScene, more: Partial<PostContent>): PostContent => ({
  ...EMPTY_CONTENT,
  text: PLAIN,
  channels: [scene.page, scene.facebook],
  ...more,
})

describe('a channel’s own words', () => {
  test('go through the same gate: a name that stops a text stops them, wherever it stands', async () => {
    const scene = await setPostScene(database)
    await addLearner(database, scene, NO_YES)
    const variants = [{ channelId: scene.facebook, text: NAMES_HER }]
    const inOwn = await judged(scene, bare(scene, { variants }))
    const inText = await judged(scene, bare(scene, { text: NAMES_HER }))
    expect(inText.verdict).toBe('block')
    expect(inOwn.verdict).toBe('block')
    expect(inOwn.findings[0]).toMatchObject({
      severity: 'block',
      place: { part: 'variant', channel: scene.facebook },
      channels: [scene.facebook],
    })
    const postId = await writeDraft(scene, { variants })
    expect(await submit(scene, postId)).toMatchObject({ ok: false, kind: 'stopped' })
  })

  test.each([
    'Ring me on 07700 900123.',
    'My password is hunter2-Correct!',
    'Tegwen was excluded for fighting.',
    NAMES_HER,
    PLAIN,
  ])('are judged as a post of these words to that channel alone would be: %s', async (text) => {
    const scene = await setPostScene(database)
    await addLearner(database, scene, NO_YES)
    const variants = [{ channelId: scene.facebook, text }]
    const { findings } = await judged(scene, bare(scene, { variants }))
    const alone = await judged(scene, bare(scene, { text, channels: [scene.facebook] }))
    const seen = (list: Judgement['findings']) =>
      list.map(({ control, severity, start, end, title }) => ({
        control,
        severity,
        start,
        end,
        title,
      }))
    const ofOwn = findings.filter(({ place }) => place.part === 'variant')
    const ofText = alone.findings.filter(({ place }) => place.part === 'text')
    expect(seen(ofOwn)).toEqual(seen(ofText))
  })

  test('leave the text in the gate even where every channel has its own', async () => {
    const scene = await setPostScene(database)
    await addLearner(database, scene, NO_YES)
    const variants = [scene.facebook, scene.page]
      .sort()
      .map((channelId) => ({ channelId, text: OWN }))
    const { verdict, findings } = await judged(scene, bare(scene, { text: NAMES_HER, variants }))
    expect(verdict).toBe('block')
    expect(findings[0]?.place).toEqual({ part: 'text' })
  })

  test('with photos, tell once what is found of the photos', async () => {
    const scene = await setPostScene(database)
    const photo = { ...(await addPhotoRow(scene)), altText: '' }
    const without = await judged(scene, bare(scene, { photos: [photo] }))
    const variants = [{ channelId: scene.facebook, text: OWN }]
    const withOwn = await judged(scene, bare(scene, { photos: [photo], variants }))
    expect(without.findings.length).toBeGreaterThan(0)
    expect(withOwn.findings).toEqual(without.findings)
  })

  test('can hold a name that is somebody else’s, answered there and nowhere else', async () => {
    const scene = await setPostScene(database)
    await addLearner(database, scene, NO_YES)
    const variants = [{ channelId: scene.facebook, text: NAMES_HER }]
    const postId = await writeDraft(scene, { variants, text: `${PLAIN} ${NAMES_HER}` })
    const { content, revision } = await postNow(scene, postId)
    const { findings } = await judged(scene, content)
    const answerable = answerableIn(findings, content).filter(
      ({ finding }) => finding.place.part === 'variant',
    )
    const key = answerable[0]?.key ?? ''
    const said = { reason: 'namesake', words: 'The mayor, who has the same name' }
    const answered = await database.write(scene.trustId, (db) =>
      setAsideFinding(
        db,
        scene.author,
        { postId, revision, key, ...said },
        { gate: scene.gate, now: NOW },
      ),
    )
    expect(answered).toMatchObject({ ok: true })
    const after = await judged(scene, (await postNow(scene, postId)).content)
    const gravest = (part: 'text' | 'variant') =>
      after.findings.find(({ place, seen }) => place.part === part && seen?.startsWith('learner'))
    expect(gravest('variant')).toMatchObject({ severity: 'review', answer: { stands: true } })
    expect(gravest('text')?.answer).toBeUndefined()
    expect(after.verdict).toBe('block')
  })
})

describe('one approval covers every wording', () => {
  test.each([
    ['changed', OWN.replace('hall', 'library')],
    ['taken away', undefined],
  ])('so that own words which are %s void it', async (_how, text) => {
    const scene = await setPostScene(database)
    const variants = [{ channelId: scene.facebook, text: OWN }]
    const postId = await writeApproved(scene, { variants })
    const { content, revision, approvedSha256 } = await postNow(scene, postId)
    expect(approvedSha256).toBe(contentDigest(content))
    const { variants: _, ...rest } = content
    const changed = text ? { ...rest, variants: [{ channelId: scene.facebook, text }] } : rest
    const save = { postId, revision, content: changed, scheduledFor: null }
    await database.write(scene.trustId, (db) => saveDraft(db, scene.author, save, NOW))
    expect(await postNow(scene, postId)).toMatchObject({ state: 'draft', approvedSha256: null })
    expect(await publishAs(scene, scene.publisher, postId)).toMatchObject({ ok: false })
  })

  test('and a name that loses its yes in own words alone stops the approval', async () => {
    const scene = await setPostScene(database)
    const variants = [{ channelId: scene.facebook, text: NAMES_HER }]
    const postId = await writeDraft(scene, { variants })
    expect(await submit(scene, postId)).toEqual({ ok: true })
    await addLearner(database, scene, NO_YES)
    expect(await decideAs(scene, scene.deputy, postId)).toMatchObject({ kind: 'stopped' })
  })

  test('and its digest is what it always was where there are none', () => {
    const { variants: _, ...content } = { ...EMPTY_CONTENT, variants: [] }
    expect(contentDigest(content)).toBe(contentDigest(EMPTY_CONTENT))
  })
})

test('each channel gets its own words, and the others the text', async () => {
  const scene = await setPostScene(database)
  const postId = await writeApproved(scene, {
    variants: [{ channelId: scene.facebook, text: OWN }],
  })
  await publishAs(scene, scene.publisher, postId)
  const { hosted, packed } = await database.read(scene.trustId, async (db) => {
    const { publication_id: id } = await db
      .selectFrom('publications')
      .select('publication_id')
      .where('post_id', '=', postId)
      .where('channel_id', '=', scene.facebook)
      .executeTakeFirstOrThrow()
    return {
      hosted: await hostedPosts(db, scene.schoolId),
      packed: await packageFor(db, scene.publisher, id),
    }
  })
  expect(hosted[0]?.text).toBe(PLAIN)
  expect(packed?.content.text).toBe(OWN)
})

test('words for a channel to which the post does not go are not kept', async () => {
  const scene = await setPostScene(database)
  const postId = await writeDraft(scene)
  const { content, revision } = await postNow(scene, postId)
  const variants = [{ channelId: scene.facebook, text: OWN }]
  const save = {
    postId,
    revision,
    content: { ...content, channels: [scene.page], variants },
    scheduledFor: null,
  }
  const saved = await database.write(scene.trustId, (db) => saveDraft(db, scene.author, save, NOW))
  expect(saved).toMatchObject({ ok: false, kind: 'not_found' })
})

test('the form carries them both ways, without those that say what the text says', () => {
  const [one, other] = [
    '11111111-1111-4111-8111-111111111111',
    '22222222-2222-4222-8222-222222222222',
  ]
  const form = readPostForm([
    ['revision', '1'],
    ['text', PLAIN],
    ['channels', one],
    ['channels', other],
    [`variant.${other}`, OWN],
    [`variant.${one}`, PLAIN],
    ['variant.33333333-3333-4333-8333-333333333333', OWN],
  ])
  if (!form) throw new Error('The form is no form.')
  const { content } = readPost(form)
  expect(content?.variants).toEqual([{ channelId: other, text: OWN }])
  const shown = content && toPostForm({ revision: 1, content, scheduledFor: null })
  expect(shown?.variants).toEqual(content?.variants)
  expect(content && textFor(content, one)).toBe(PLAIN)
  expect(content && renditionsOf(content).map(({ channels }) => channels)).toEqual([[one], [other]])
})
