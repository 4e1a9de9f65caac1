import { z } from 'zod'
import { approveClear, type PostToTick, postsToTick } from '../../../../domain/posts/index.ts'
import type { App, PageContext } from '../../../context.ts'
import { readBody } from '../../../form.ts'
import { BulkPage, type Decided } from './bulk-page.tsx'

/** What was ticked: the post, its version and the digest of what was seen. */
const ticked = z
  .string()
  .regex(/^[0-9a-f-]{36}\.\d{1,6}\.[0-9a-f]{64}$/)
  .transform((value) => {
    const [postId = '', version = '', contentSha256 = ''] = value.split('.')
    return { postId, version: Number(version), contentSha256 }
  })
const MOST = 30
const bulkForm = z.array(ticked).max(MOST)

/** Approve several posts in which the gate found nothing, after each was opened. */
export function registerBulkApproval(app: App): void {
  app.get('/posts/approve', async (c) => c.html(<BulkPage c={c} posts={await waiting(c)} />))

  app.post('/posts/approve', async (c) => {
    const form = bulkForm.safeParse([(await readBody(c)).tick ?? []].flat())
    const before = await waiting(c)
    if (!form.success || form.data.length === 0) {
      const error = 'Tick the posts that you approve'
      return c.html(<BulkPage c={c} posts={before} error={error} />, 422)
    }
    const { actor, now, installation } = c.var
    const { database, gate } = installation
    const decided: Decided[] = []
    for (const command of form.data) {
      // One decision, one transaction: a post that has moved on holds up none of the others.
      const result = await database.write(actor.trustId, (db) =>
        approveClear(db, actor, command, { gate, now }),
      )
      decided.push({ post: before.find((one) => one.postId === command.postId), result })
    }
    const some = decided.some(({ result }) => result.ok)
    const page = <BulkPage c={c} posts={await waiting(c)} decided={decided} />
    return c.html(page, some ? 200 : 422)
  })
}

async function waiting(c: PageContext): Promise<PostToTick[]> {
  const { actor, now, installation } = c.var
  const { database, gate } = installation
  return database.read(actor.trustId, (db) => postsToTick(db, actor, { gate, now }))
}
