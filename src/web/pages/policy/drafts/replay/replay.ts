import { replayForm, replayPosts, startReplay } from '../../../../../domain/posts/index.ts'
import type { App, PageContext } from '../../../../context.ts'
import { type Faults, faultsOf, readForm } from '../../../../form.ts'
import { ProblemResponse } from '../../../../problems.tsx'
import { refused } from '../../../../refused.ts'
import { showDifference } from '../difference.tsx'
import { draftAt, draftPath } from '../draft-at.ts'

/** So many posts are judged while somebody waits; more are left to the clock. */
const AT_ONCE = 200

/** Ask what a draft would decide otherwise. */
export function registerReplay(app: App): void {
  app.post('/policy-drafts/:id/replay', async (c) => {
    const at = await draftAt(c)
    if (!at) return ProblemResponse(c, 'not_found')
    const typed = await readForm(c)
    const { draftId } = at.draft
    const again = (faults: Faults, status: 400 | 422) =>
      showDifference(c, at, typed, faults, status)
    const parsed = replayForm.safeParse({ ...typed, draftId })
    if (!parsed.success) {
      const faults = faultsOf(parsed.error)
      return faults.fields.schoolId ? ProblemResponse(c, 'not_found') : again(faults, 400)
    }
    const { actor, now, installation } = c.var
    const started = await installation.database.write(actor.trustId, (db) =>
      startReplay(db, actor, parsed.data, now),
    )
    if (!started.ok) return refused(c, started, again)
    const atOnce = started.posts <= AT_ONCE
    if (atOnce) await toItsEnd(c, started.replayId)
    const school = at.schools.find((one) => one.schoolId === parsed.data.schoolId)
    const query = new URLSearchParams({
      school: school?.slug ?? '',
      done: atOnce ? 'posts_replayed' : 'replay_waits',
    })
    return c.redirect(`${draftPath(draftId, '/difference')}?${query}#replay`, 303)
  })
}

async function toItsEnd(c: PageContext, replayId: string): Promise<void> {
  const { actor, now, installation } = c.var
  const { database, gate } = installation
  let more = true
  while (more) {
    more = await database.write(actor.trustId, (db) => replayPosts(db, gate, replayId, now))
  }
}
