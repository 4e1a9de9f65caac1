import { londonDate } from '../../../domain/london-time.ts'
import { handOutTrail } from '../../../domain/oversight/index.ts'
import type { App } from '../../context.ts'
import { ProblemResponse } from '../../problems.tsx'
import { textStream } from './text-stream.ts'

export function registerExportTrail(app: App): void {
  app.post('/trail/export', async (c) => {
    const { actor, now, installation } = c.var
    const handed = await handOutTrail(installation, actor, now)
    if (!handed.ok) return ProblemResponse(c, 'forbidden')
    const name = `trail-${londonDate(now)}.jsonl`
    return c.body(textStream(handed.lines), 200, {
      'Content-Type': 'application/jsonl; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
    })
  })
}
