import { may } from '../../../../domain/people/index.ts'
import {
  draftingDesk,
  judgePost,
  loadPost,
  readPost,
  type SaidOfFinding,
  type StoredPost,
  savesByItself,
  withSetAside,
} from '../../../../domain/posts/index.ts'
import { verdictOf } from '../../../../vocabulary/verdicts.ts'
import type { PageContext } from '../../../context.ts'
import { checkedPost, type GateSaid, learnersSuggested } from './checked-post.ts'
import { EditPage } from './edit-page.tsx'
import type { ShownAgain } from './press-answer.ts'

export interface ShowEditor extends Omit<ShownAgain, 'kind'> {
  readonly search?: { readonly target: string; readonly text: string } | undefined
  /** What was typed to a finding and is not kept yet. */
  readonly answering?: SaidOfFinding | undefined
}

/** Draw the author's page around a form, with what was searched for and what the gate says. */
export async function showEditor(
  c: PageContext,
  post: StoredPost,
  shown: ShowEditor,
): Promise<Response> {
  const { form, search } = shown
  const { actor, installation, now } = c.var
  const view = await installation.database.read(actor.trustId, async (db) => {
    // A save or a refusal may have moved it on since this request began.
    const stands = (await loadPost(db, post.postId)) ?? post
    const read = readPost(form).content
    const content = read && withSetAside(read, stands.content.setAside)
    const judgement =
      content &&
      (await judgementOf(shown, () => {
        return judgePost(db, installation.gate, { schoolId: post.schoolId, content }, now)
      }))
    const desk = await draftingDesk(db, {
      post,
      form,
      at: now,
      alsoLearners: judgement && learnersSuggested(judgement, content),
      search: search?.text,
    })
    const { state } = stands
    const policyHref = `/schools/${desk.school.slug}/policy`
    const open = savesByItself(state)
    const { pack, channels } = desk.choices
    const { learners, stopped } = desk
    const known = { pack, channels, policyHref, learners, stopped, open }
    return {
      desk,
      post: { ...post, state },
      takenBack: open && !savesByItself(post.state),
      checked: judgement && checkedPost(judgement, { ...known, content }),
    }
  })
  const page = (
    <EditPage
      c={c}
      view={{
        ...view,
        form,
        faults: shown.faults ?? [],
        notTaken: shown.notTaken ?? [],
        search: search && { ...search, matches: view.desk.found },
        other: shown.other,
        message: shown.message,
        answering: shown.answering,
        keepsDevices: may(actor, 'channel.keep', post.schoolId),
      }}
    />
  )
  return c.html(page, shown.status)
}

async function judgementOf(
  { check }: ShowEditor,
  ask: () => Promise<GateSaid>,
): Promise<GateSaid | undefined> {
  if (check === undefined) return undefined
  if (check === 'ask') return ask()
  return { verdict: verdictOf(check.map((finding) => finding.severity)), findings: check }
}
