import { londonDate } from '../../../domain/london-time.ts'
import { handOutTrail } from '../../../domain/oversight/index.ts'
import type { App } from '../../context.ts'
import { ProblemResponse } from '../../problems.tsx'

/** How much is handed to the network at a time. */
const CHUNK_CHARACTERS = 64 * 1024

export function registerExportTrail(app: App): void {
  app.post('/trail/export', async (c) => {
    const { actor, now, installation } = c.var
    const handed = await handOutTrail(installation, actor, now)
    if (!handed.ok) return ProblemResponse(c, 'forbidden')
    const name = `trail-${londonDate(now)}.jsonl`
    return c.body(asStream(handed.lines), 200, {
      'Content-Type': 'application/jsonl; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
    })
  })
}

/** Read only as fast as the browser takes it, so that a long trail is never in memory. */
function asStream(lines: AsyncGenerator<string, void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      let text = ''
      while (text.length < CHUNK_CHARACTERS) {
        const { done, value } = await lines.next()
        if (done) {
          if (text !== '') controller.enqueue(encoder.encode(text))
          controller.close()
          return
        }
        text += value
      }
      controller.enqueue(encoder.encode(text))
    },
    async cancel() {
      await lines.return()
    },
  })
}
