import {
  keepWords,
  readDraft,
  startPolicyDraft,
  withAnswer,
} from '../../src/domain/policies/index.ts'
import { replayPosts, startReplay } from '../../src/domain/posts/index.ts'
import { NOW, packNamed } from './policy.ts'
import { type PostScene, publishAs, submit, writeApproved, writeDraft } from './post-scene.ts'

/** A mobile number in a post: maesteg’s policy does not speak of it, so a person looks. */
export const WITH_A_NUMBER = 'Lifts to the match? Ring 07700 900417.'

/** The head begins a draft of the school’s policy, word for word the one in force. */
export async function policyDraftIn(scene: PostScene): Promise<string> {
  const { database, trustId, schoolId, head, pack } = scene
  const started = await database.write(trustId, (db) =>
    startPolicyDraft(
      db,
      head,
      {
        schoolIds: [schoolId],
        summary: 'Say what holds of telephone numbers',
        source: { from: 'pack', pack: packNamed(pack) },
      },
      NOW,
    ),
  )
  if (!started.ok) throw new Error(started.message)
  return started.draftId
}

/** One question that a draft answers otherwise. */
export async function answerIn(
  scene: PostScene,
  draftId: string,
  answer: { readonly key: string; readonly value?: string; readonly status?: 'stated' | 'silent' },
): Promise<void> {
  const { database, trustId, head } = scene
  const kept = await database.write(trustId, async (db) => {
    const draft = await readDraft(db, draftId)
    const words = {
      key: answer.key,
      value: answer.value ?? '',
      status: answer.status ?? 'stated',
      clauses: answer.status === 'silent' ? [] : ['maesteg:prot.5'],
      note: '',
      adaptable: '',
    } as const
    const revision = draft?.revision ?? 0
    const change = {
      part: answer.key,
      make: (pack: Parameters<typeof withAnswer>[0]) => withAnswer(pack, words),
    }
    return keepWords(db, head, { draftId, revision, ...change }, NOW)
  })
  if (!kept.ok) throw new Error(kept.message)
}

/** No post may hold personal contact details any more. */
export async function forbidNumbers(scene: PostScene, draftId: string): Promise<void> {
  await answerIn(scene, draftId, { key: 'personal_contact_in_posts', value: 'never' })
}

/** Posts sent, approved or published: one without anything, and one with a mobile number. */
export async function postsIn(scene: PostScene) {
  const plain = await writeApproved(scene)
  const numbered = await writeDraft(scene, { text: WITH_A_NUMBER })
  const sent = await submit(scene, numbered)
  if (!sent.ok) throw new Error(sent.message)
  const published = await publishAs(scene, scene.publisher, plain)
  if (!published.ok) throw new Error(published.message)
  return { plain, numbered }
}

export const NOVEMBER = { fromDay: '2026-11-01', untilDay: '2026-11-30' } as const

/** Ask for a replay as the head and let it run to its end. @returns its id */
export async function replayIn(scene: PostScene, draftId: string, now: Date = NOW) {
  const { database, trustId, schoolId, head, gate } = scene
  const started = await database.write(trustId, (db) =>
    startReplay(db, head, { draftId, schoolId, ...NOVEMBER }, now),
  )
  if (!started.ok) throw new Error(started.message)
  let more = true
  while (more) {
    more = await database.write(trustId, (db) => replayPosts(db, gate, started.replayId, now))
  }
  return started
}
