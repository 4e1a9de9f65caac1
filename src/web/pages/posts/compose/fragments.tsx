import { londonDate } from '../../../../domain/london-time.ts'
import { may } from '../../../../domain/people/index.ts'
import {
  addPhoto,
  channelsAsked,
  draftingChoices,
  draftingDesk,
  fitsForm,
  learnerSearch,
  learnersFound,
  type PostForm,
  readPostForm,
  type StoredPost,
} from '../../../../domain/posts/index.ts'
import type { App, PageContext } from '../../../context.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { POST_PATH } from '../post-path.ts'
import { withPhoto } from './change-form.ts'
import type { ComposeView } from './compose-view.ts'
import { searchTarget } from './intent.ts'
import { LearnerChoices, saidOf } from './learner-picker.tsx'
import { ownPost } from './own-post.ts'
import { PhotoFields } from './photo-fields.tsx'
import { readSentForm } from './sent-form.ts'
import { takeInFiles } from './take-in-files.ts'

const search = learnerSearch.extend({ target: searchTarget, tagged: learnerSearch.shape.channels })

/** Pieces of the author's page that its script puts in without loading the page anew. */
export function registerFragments(app: App): void {
  app.post(`${POST_PATH}/photos`, addOnePhoto)
  app.post(`${POST_PATH}/learners`, findLearners)
}

/** One file with the form around it: answers with the fields of the new photo. */
async function addOnePhoto(c: PageContext): Promise<Response> {
  const post = await ownPost(c)
  if (typeof post === 'string') return ProblemResponse(c, post)
  const sent = await readSentForm(c)
  if (!sent) return ProblemResponse(c, 'bad_request')
  if (!fitsForm(sent.fields)) return ProblemResponse(c, 'too_large')
  const form = readPostForm(sent.fields)
  const [file, ...more] = sent.files
  if (!form || !file || more.length > 0) return ProblemResponse(c, 'bad_request')
  const { installation, actor, now } = c.var
  const taken = await takeInFiles(installation, [file], form.photos.length)
  const [photo] = taken.received
  if (!photo) {
    return c.json({ ok: false, kind: 'not_taken', message: taken.notTaken[0]?.message }, 422)
  }
  const added = await installation.database.write(actor.trustId, (db) =>
    addPhoto(db, actor, { postId: post.postId, photo }, now),
  )
  if (!added.ok) return ProblemResponse(c, added.kind === 'forbidden' ? 'forbidden' : 'not_found')
  const changed = withPhoto(form, { photoId: added.photoId, sha256: photo.sha256 })
  const html = await photoHtml(c, post, changed)
  return c.json({ ok: true, html, hidden: photo.hidden.map((detail) => detail.words) })
}

async function photoHtml(c: PageContext, post: StoredPost, form: PostForm): Promise<string> {
  const { installation, actor, now } = c.var
  const desk = await installation.database.read(actor.trustId, (db) =>
    draftingDesk(db, { post, form, at: now }),
  )
  const view: ComposeView = {
    post,
    form,
    desk,
    faults: [],
    notTaken: [],
    search: undefined,
    checked: undefined,
    other: undefined,
    message: undefined,
  }
  const photo = form.photos.at(-1)
  if (!photo) throw new Error('A photo was just added to this form.')
  return String(await (<PhotoFields view={view} photo={photo} number={form.photos.length} />))
}

/** A search of the register: answers with the matches to tick, never more. */
async function findLearners(c: PageContext): Promise<Response> {
  const post = await ownPost(c)
  if (typeof post === 'string') return ProblemResponse(c, post)
  const asked = search.safeParse(await c.req.json().catch(() => undefined))
  if (!asked.success) return ProblemResponse(c, 'bad_request')
  const { actor, now, installation } = c.var
  if (!may(actor, 'learner.search', post.schoolId)) return ProblemResponse(c, 'forbidden')
  const { target, text, how, channels, tagged } = asked.data
  const { schoolId } = post
  const { matches, channelCount } = await installation.database.read(actor.trustId, async (db) => {
    const author = { personId: actor.personId, schoolId }
    const choices = await draftingChoices(db, author, londonDate(now))
    const among = channelsAsked(choices.channels, channels)
    const found = await learnersFound(db, { schoolId, channels: among, at: now, text })
    return { matches: found, channelCount: among.length }
  })
  const fresh = matches.filter((one) => !tagged.includes(one.learnerId))
  const html = (
    <LearnerChoices target={target} how={how} channelCount={channelCount} learners={fresh} />
  )
  return c.json({
    ok: true,
    html: String(await html),
    said: saidOf({ text, matches }, fresh.length),
  })
}
