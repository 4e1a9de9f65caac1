import type { SchoolName } from '../../../domain/people/index.ts'
import {
  keepPicture,
  picturesAsked,
  picturesOut,
  type SettlePictures,
  settlePicturesForm,
} from '../../../domain/pictures/index.ts'
import { loadPost, takeDownPost } from '../../../domain/posts/index.ts'
import { refuseUnknown } from '../../../domain/refusal.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readBody } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { schoolAt } from '../../school-at.ts'
import { PicturesPage, type TypedSettling } from './pictures-page.tsx'

const PATH = '/schools/:slug/pictures'

/** What is out there and should be looked at again: faces close up, and learners who have left. */
export function registerPicturesOut(app: App): void {
  app.get(PATH, (c) => {
    const { school, problem } = schoolAt(c, 'post.take_down')
    if (!school) return ProblemResponse(c, problem)
    return show(c, school, c.req.query(), { typed: NOTHING, faults: NO_FAULTS })
  })

  app.post(PATH, async (c) => {
    const { school, problem } = schoolAt(c, 'post.take_down')
    if (!school) return ProblemResponse(c, problem)
    const body = await readBody(c)
    const typed = typedOf(body)
    const parsed = settlePicturesForm.safeParse(typed)
    if (!parsed.success) {
      return show(c, school, typed, { typed, faults: faultsOf(parsed.error) }, 400)
    }
    const left = await settle(c, school, parsed.data)
    if (left.length > 0) {
      const page = left.map(({ postId, why }) => ({ text: why, href: `/posts/${postId}` }))
      return show(c, school, typed, { typed, faults: { fields: {}, page } }, 422)
    }
    const done = parsed.data.how === 'keep' ? 'pictures_kept' : 'pictures_taken_down'
    return c.redirect(`/schools/${school.slug}/pictures?show=${parsed.data.show}&done=${done}`, 303)
  })
}

const NOTHING: TypedSettling = { postIds: [], reason: '', how: '', show: '' }

function typedOf(body: Awaited<ReturnType<typeof readBody>>): TypedSettling {
  const text = (name: string) =>
    [body[name] ?? ''].flat().findLast((one) => typeof one === 'string')
  return {
    postIds: [body.postIds ?? []].flat().filter((one) => typeof one === 'string'),
    reason: text('reason') ?? '',
    how: text('how') ?? '',
    show: text('show') ?? '',
  }
}

const ELSEWHERE = refuseUnknown('There is no such post at this school. Look at the list again.')

interface NotSettled {
  readonly postId: string
  readonly why: string
}

/** Each post in a transaction of its own, so that one that cannot be settled holds up no other. */
async function settle(
  c: PageContext,
  school: SchoolName,
  settling: SettlePictures,
): Promise<NotSettled[]> {
  const { actor, now, installation } = c.var
  const { reason, show: cause } = settling
  const { schoolId } = school
  const left: NotSettled[] = []
  for (const postId of settling.postIds) {
    const result = await installation.database.write(actor.trustId, async (db) => {
      if (settling.how === 'keep') {
        return keepPicture(db, actor, { schoolId, postId, cause, reason }, now)
      }
      const post = await loadPost(db, postId)
      if (post?.schoolId !== schoolId) return ELSEWHERE
      return takeDownPost(db, actor, { postId, cause: 'request', reason }, now)
    })
    if (!result.ok) left.push({ postId, why: result.message })
  }
  return left
}

interface Shown {
  readonly typed: TypedSettling
  readonly faults: Faults
}

async function show(
  c: PageContext,
  school: SchoolName,
  query: Readonly<Record<string, unknown>> | TypedSettling,
  shown: Shown,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const { actor, installation } = c.var
  const asked = picturesAsked.parse(query)
  const out = await installation.database.read(actor.trustId, async (db) => {
    const found = await picturesOut(db, school.schoolId, asked)
    // Whatever stood on the last page may be settled by now.
    if (found.posts.length > 0 || asked.page === 1) return found
    return picturesOut(db, school.schoolId, { ...asked, page: 1 })
  })
  return c.html(<PicturesPage c={c} school={school} asked={asked} out={out} {...shown} />, status)
}
