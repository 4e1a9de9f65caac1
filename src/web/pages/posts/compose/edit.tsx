import { z } from 'zod'
import {
  fieldsOfFinding,
  fitsForm,
  fitsPage,
  MAX_TEXT,
  type PostForm,
  readFields,
  readPost,
  readPostForm,
  toPostForm,
} from '../../../../domain/posts/index.ts'
import { ProblemPage } from '../../../components/problem-page.tsx'
import type { App, PageContext } from '../../../context.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { POST_PATH } from '../post-path.ts'
import { type Intent, readIntent } from './intent.ts'
import { isOpen, ownPost } from './own-post.ts'
import { press } from './press.ts'
import { readSentForm, type SentForm } from './sent-form.ts'
import { type ShowEditor, showEditor } from './show-editor.tsx'

/** When most parents look: a beginning that the author sees and changes. */
const USUAL_TIME = '16:00'

const LIMIT = new Intl.NumberFormat('en-GB').format(MAX_TEXT)

/** The page on which a post is written, and what its buttons do. */
export function registerEditPost(app: App): void {
  app.get(`${POST_PATH}/edit`, async (c) => {
    const post = await ownPost(c)
    if (typeof post === 'string') return ProblemResponse(c, post)
    if (!isOpen(post)) return c.redirect(`/posts/${post.postId}`)
    return showEditor(c, post, { form: onDay(toPostForm(post), c.req.query('day')), status: 200 })
  })

  app.post(`${POST_PATH}/edit`, async (c) => {
    const post = await ownPost(c)
    if (typeof post === 'string') return ProblemResponse(c, post)
    const sent = await readSentForm(c)
    if (sent && !fitsPage(sent.fields)) return tooLong(c)
    const form = sent && readPostForm(sent.fields)
    if (!form) return ProblemResponse(c, 'bad_request')
    if (!fitsForm(sent.fields)) {
      return showEditor(c, post, { form, faults: readPost(form).faults, status: 413 })
    }
    const intent = meant(readIntent(readFields(sent.fields).one('intent')), sent)
    const said = saidOf(intent, sent)
    const pressed = await press(c, post, { form, intent, files: sent.files, said })
    if (pressed.kind === 'gone') return c.redirect(pressed.to, 303)
    if (pressed.kind === 'problem') return ProblemResponse(c, pressed.problem)
    const answering = intent.press === 'aside' ? { key: intent.key, ...said } : undefined
    return showEditor(c, post, { ...pressed, search: searchFor(intent, sent), answering })
  })
}

/** The day that was chosen on the calendar, unless the post has one; it is kept with the first save. */
function onDay(form: PostForm, day: string | undefined): PostForm {
  const chosen = z.iso.date().safeParse(day).data
  if (!chosen || form.slotDate !== '') return form
  return { ...form, slotDate: chosen, slotTime: USUAL_TIME }
}

/** More text than any post has: the browser still holds it, and the way back is open. */
function tooLong(c: PageContext): Response | Promise<Response> {
  const detail = `The text of a post holds ${LIMIT} characters; this form holds many times that. Go back: your words are still there to be shortened.`
  return c.html(<ProblemPage problem="too_large" detail={detail} />, 413)
}

/** The Enter key in a box where a name was typed is a search, and beside a finding its answer. */
function meant(intent: Intent, sent: SentForm): Intent {
  if (intent.press !== 'enter') return intent
  const answered = sent.fields.find(([name, value]) => ANSWER.test(name) && value.trim() !== '')
  if (answered) return readIntent(`aside:${answered[0].split('.')[1]}`)
  const typed = sent.fields.find(([name, value]) => name.endsWith('.search') && value.trim() !== '')
  return typed ? readIntent(`find:${typed[0].slice(0, -'.search'.length)}`) : { press: 'save' }
}

const ANSWER = /^aside\.[0-9a-f]{24}\.words$/

/** What was typed beside the finding whose button was pressed. */
function saidOf(intent: Intent, sent: SentForm): { reason: string; words: string } {
  if (intent.press !== 'aside') return { reason: '', words: '' }
  const fields = fieldsOfFinding(intent.key)
  const { one } = readFields(sent.fields)
  return { reason: one(fields.reason), words: one(fields.words) }
}

function searchFor(intent: Intent, sent: SentForm): ShowEditor['search'] {
  if (intent.press !== 'find') return undefined
  const text = readFields(sent.fields).one(`${intent.target}.search`).slice(0, 100)
  return { target: intent.target, text }
}
