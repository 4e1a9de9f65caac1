import { z } from 'zod'
import { may } from '../../../domain/people/index.ts'
import {
  listPosts,
  type PostSummary,
  startDraft,
  untouchedDraft,
} from '../../../domain/posts/index.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ListRows } from '../../components/list-rows.tsx'
import { Radios } from '../../components/radios.tsx'
import { Section } from '../../components/section.tsx'
import { plainDay } from '../../components/time-formats.ts'
import type { App, PageContext } from '../../context.ts'
import { readForm } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import { ProblemResponse } from '../../problems.tsx'
import { rowOf } from './list-page.tsx'

/** How many drafts are offered to go on with; the list has the rest. */
const DRAFTS_OFFERED = 3

const newPostForm = z.object({
  school: z.uuid().optional(),
  /** The day that was chosen on the calendar, on which it is to go out. */
  day: z.iso.date().optional().catch(undefined),
})

/** Begin a post: choose the school where there is more than one. */
export function registerNewPost(app: App): void {
  app.get('/posts/new', (c) => showNewPost(c, undefined, 200))

  app.post('/posts/new', async (c) => {
    const form = newPostForm.safeParse(await readForm(c))
    if (!form.success) return showNewPost(c, 'Choose the school that the post is for', 422)
    const [only, ...others] = schoolsToWriteFor(c)
    const schoolId = form.data.school ?? (others.length === 0 ? only?.schoolId : undefined)
    if (!schoolId) return showNewPost(c, 'Choose the school that the post is for', 422)
    const { actor, installation, now } = c.var
    const started = await installation.database.write(actor.trustId, async (db) => {
      if (!may(actor, 'post.draft', schoolId)) return undefined
      const untouched = await untouchedDraft(db, { personId: actor.personId, schoolId })
      if (untouched) return { ok: true, postId: untouched } as const
      return startDraft(db, actor, { schoolId }, now)
    })
    if (!started?.ok) return ProblemResponse(c, 'forbidden')
    const { day } = form.data
    return c.redirect(`/posts/${started.postId}/edit${day ? `?day=${day}` : ''}`, 303)
  })
}

function schoolsToWriteFor(c: PageContext) {
  return c.var.workplace.schools.filter((one) => may(c.var.actor, 'post.draft', one.schoolId))
}

async function showNewPost(
  c: PageContext,
  error: string | undefined,
  status: 200 | 422,
): Promise<Response> {
  const schools = schoolsToWriteFor(c)
  if (schools.length === 0) return ProblemResponse(c, 'forbidden')
  const day = z.iso.date().safeParse(c.req.query('day')).data
  const { actor, installation } = c.var
  const drafts = await installation.database.read(actor.trustId, (db) =>
    listPosts(db, actor, { mine: true, states: ['draft'], limit: DRAFTS_OFFERED }),
  )
  const page = (
    <Frame
      c={c}
      title="New post"
      heading="New post"
      breadcrumbs={[{ text: 'Posts', href: '/posts' }]}
      width="reading"
      errors={error ? [{ text: error, href: '#school' }] : []}
    >
      <form class="gp-begin" method="post" action="/posts/new" novalidate>
        {day ? <input type="hidden" name="day" value={day} /> : null}
        {day ? <p class="govuk-body">To go out on {plainDay(day)}.</p> : null}
        {schools.length > 1 ? (
          <Radios
            name="school"
            class="gp-choices"
            legend="Which school is it for?"
            legendSize="m"
            error={error}
            value={c.req.query('school')}
            items={schools.map((school) => ({ value: school.schoolId, text: school.name }))}
          />
        ) : (
          <p class="govuk-body">For {schools[0]?.name}.</p>
        )}
        <Button>Start writing</Button>
      </form>
      <Drafts drafts={drafts} />
    </Frame>
  )
  return c.html(page, status)
}

function Drafts({ drafts }: { readonly drafts: readonly PostSummary[] }) {
  if (drafts.length === 0) {
    return (
      <EmptyState picture="tray" title="You have no drafts">
        <p>What you write is kept as you go, so you can stop at any time and carry on here.</p>
      </EmptyState>
    )
  }
  return (
    <Section title="Or go on with a draft" icon="compose">
      <ListRows rows={drafts.map(rowOf)} />
    </Section>
  )
}
