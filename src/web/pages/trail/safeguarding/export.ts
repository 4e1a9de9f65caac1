import { londonDate } from '../../../../domain/london-time.ts'
import { handOutKnown } from '../../../../domain/oversight/index.ts'
import type { App } from '../../../context.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { textStream } from '../text-stream.ts'
import { SAFEGUARDING_TRAIL } from './query.ts'

/** What a safeguarding lead may know of, as a file; the whole book leaves by the command line alone. */
export function registerExportSafeguarding(app: App): void {
  app.post(`${SAFEGUARDING_TRAIL.href}/export`, async (c) => {
    const { actor, now, installation } = c.var
    const handed = await handOutKnown(installation, actor, now)
    if (!handed.ok) return ProblemResponse(c, 'forbidden')
    const name = `safeguarding-trail-${londonDate(now)}.jsonl`
    return c.body(textStream(handed.lines), 200, {
      'Cache-Control': 'no-store',
      'Content-Type': 'application/jsonl; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
    })
  })
}
