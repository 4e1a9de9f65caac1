import {
  draftingDesk,
  judgePost,
  loadPost,
  readPost,
  type StoredPost,
  savesByItself,
} from '../../../../domain/posts/index.ts'
import { verdictOf } from '../../../../vocabulary/verdicts.ts'
import type { PageContext } from '../../../context.ts'
import { checkedPost, type GateSaid, learnersSuggested } from './checked-post.ts'
import { EditPage } from './edit-page.tsx'
import type { ShownAgain } from './press-answer.ts'

export interface ShowEditor extends Omit<ShownAgain, 'kind'> {
  readonly search?: { readonly target: string; readonly text: string } | undefined
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
    const { content } = readPost(form)
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
    // A save or a refusal may have moved it on since this request began.
    const state = (await loadPost(db, post.postId))?.state ?? post.state
    const policyHref = `/schools/${desk.school.slug}/policy`
    const known = { pack: desk.choices.pack, policyHref, learners: desk.learners }
    return {
      desk,
      post: { ...post, state },
      takenBack: savesByItself(state) && !savesByItself(post.state),
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
