import { bodyLimit } from 'hono/body-limit'
import {
  draftingDesk,
  type FormSaved,
  fitsForm,
  judgePost,
  type PostForm,
  type Refusal,
  readPost,
  readPostForm,
  saveForm,
  savesByItself,
  typedPost,
  withSetAside,
} from '../../../../domain/posts/index.ts'
import { londonTime } from '../../../components/time-formats.ts'
import type { App, PageContext } from '../../../context.ts'
import { type Problem, ProblemResponse } from '../../../problems.tsx'
import { POST_PATH } from '../post-path.ts'
import { checkedPost, learnersSuggested } from './checked-post.ts'
import { ownPost } from './own-post.ts'
import { previewsHtml } from './previews-html.tsx'

/** Room for every field at its limit in the widest encoding. */
const MAX_TYPED_BYTES = 800_000

/** What the page's script asks for while somebody types; the page works without. */
export function registerWhileTyping(app: App): void {
  const limit = bodyLimit({
    maxSize: MAX_TYPED_BYTES,
    onError: (c) => ProblemResponse(c, 'too_large'),
  })
  app.post(`${POST_PATH}/autosave`, limit, autosave)
  app.post(`${POST_PATH}/check`, limit, check)
}

async function autosave(c: PageContext): Promise<Response> {
  const post = await ownPost(c)
  if (typeof post === 'string') return ProblemResponse(c, post)
  const form = await readTyped(c)
  if (typeof form === 'string') return ProblemResponse(c, form)
  const { actor, now, installation } = c.var
  const command = { postId: post.postId, form, because: 'typing' } as const
  const saved = await installation.database.write(actor.trustId, (db) =>
    saveForm(db, actor, command, now),
  )
  return answerSaved(c, saved)
}

const STATUS = {
  not_found: 404,
  forbidden: 403,
  moved_on: 409,
  changed_elsewhere: 409,
  incomplete: 422,
  stopped: 422,
} as const satisfies Record<Refusal['kind'], number>

function answerSaved(c: PageContext, saved: FormSaved): Response {
  switch (saved.kind) {
    case 'saved': {
      const { revision, faults } = saved
      return c.json({ ok: true, revision, savedAt: londonTime(c.var.now), faults })
    }
    case 'faulty':
      return c.json({ ok: false, kind: 'faulty', faults: saved.faults }, 422)
    case 'conflict':
      return c.json({ ok: false, kind: 'changed_elsewhere' }, 409)
    case 'refused': {
      const { kind, message } = saved.refusal
      return c.json({ ok: false, kind, message }, STATUS[kind])
    }
  }
}

async function check(c: PageContext): Promise<Response> {
  const post = await ownPost(c)
  if (typeof post === 'string') return ProblemResponse(c, post)
  const form = await readTyped(c)
  if (typeof form === 'string') return ProblemResponse(c, form)
  const { content: read, faults } = readPost(form)
  if (!read) return c.json({ ok: false, kind: 'faulty', faults }, 422)
  const { actor, now, installation } = c.var
  const checked = await installation.database.read(actor.trustId, async (db) => {
    const content = withSetAside(read, post.content.setAside)
    const judged = { schoolId: post.schoolId, content }
    const judgement = await judgePost(db, installation.gate, judged, now)
    const alsoLearners = learnersSuggested(judgement, content)
    const desk = await draftingDesk(db, { post, form, at: now, alsoLearners })
    const policyHref = `/schools/${desk.school.slug}/policy`
    const { pack, channels } = desk.choices
    const { learners, stopped } = desk
    const known = { pack, channels, policyHref, learners, stopped }
    return {
      ...checkedPost(judgement, { ...known, content, open: savesByItself(post.state) }),
      previews: await previewsHtml({ form, desk }),
    }
  })
  return c.json({ ok: true, ...checked })
}

async function readTyped(c: PageContext): Promise<PostForm | Problem> {
  const body: unknown = await c.req.json().catch(() => undefined)
  const typed = typedPost.safeParse(body)
  if (!typed.success) return 'bad_request'
  const { revision, fields } = typed.data
  if (!fitsForm(fields)) return 'too_large'
  return readPostForm([...fields, ['revision', String(revision)]]) ?? 'bad_request'
}
