import { londonDate } from '../../../../domain/london-time.ts'
import { TooLongForPaperError } from '../../../../domain/pdf/index.ts'
import type { App, PageContext } from '../../../context.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { findPolicy } from './find-policy.ts'
import { setOnce } from './kept-papers.ts'
import { policyPaper } from './policy-paper.ts'

/** The policy as plain text, just as it is signed, and as a PDF. */
export function registerPolicyFiles(app: App): void {
  app.get('/s/:slug/policy.txt', async (c) => {
    const found = await findPolicy(c)
    if (!found) return ProblemResponse(c, 'not_found')
    const { text, textSha256 } = found.policy
    return answer(
      c,
      { etag: `"${textSha256}"`, type: 'text/plain; charset=utf-8' },
      async () => text,
    )
  })

  app.get('/s/:slug/policy.pdf', async (c) => {
    const found = await findPolicy(c)
    if (!found) return ProblemResponse(c, 'not_found')
    const { etag, bytes } = setOnce(policyPaper(found, londonDate(c.var.now)))
    c.header('Content-Disposition', `inline; filename="policy-${found.school.slug}.pdf"`)
    try {
      return await answer(c, { etag, type: 'application/pdf' }, async () =>
        Uint8Array.from(await bytes()),
      )
    } catch (error) {
      if (error instanceof TooLongForPaperError) return ProblemResponse(c, 'too_large')
      throw error
    }
  })
}

/** Asked anew each time, since another version may be in force; sent again only when it changed. */
async function answer(
  c: PageContext,
  { etag, type }: { readonly etag: string; readonly type: string },
  body: () => Promise<string | Uint8Array<ArrayBuffer>>,
): Promise<Response> {
  const headers = { ETag: etag, 'Cache-Control': 'no-cache' }
  const known = c.req
    .header('if-none-match')
    ?.replaceAll('W/', '')
    .split(/\s*,\s*/)
  if (known?.includes(etag)) return c.body(null, 304, headers)
  return c.body(await body(), 200, { ...headers, 'Content-Type': type })
}
