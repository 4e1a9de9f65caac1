import { z } from 'zod'
import { readScan } from '../../../../domain/acknowledgement/index.ts'
import type { App } from '../../../context.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { schoolAt } from '../../../school-at.ts'
import { UUID } from '../../../uuid-pattern.ts'

const TYPES = { pdf: 'application/pdf', jpeg: 'image/jpeg' } as const
const NAMES = { pdf: 'signed-sheet.pdf', jpeg: 'signed-sheet.jpg' } as const

/** Scans of signed sheets, for those who keep people. Only ever to be saved, never shown in the browser. */
export function registerScans(app: App): void {
  app.get(`/schools/:slug/policy/signatures/scans/:id{${UUID}}`, async (c) => {
    const { school, problem } = schoolAt(c, 'people.keep')
    if (!school) return ProblemResponse(c, problem)
    const scanId = z.uuid().safeParse(c.req.param('id'))
    if (!scanId.success) return ProblemResponse(c, 'not_found')
    const { actor, now, installation } = c.var
    const wanted = { schoolId: school.schoolId, scanId: scanId.data }
    const scan = await installation.database.write(actor.trustId, (db) =>
      readScan(db, actor, wanted, now),
    )
    if (!scan.ok) return ProblemResponse(c, scan.kind === 'forbidden' ? 'forbidden' : 'not_found')
    // Whoever asks for the headers alone reads no file, and nobody would close it.
    if (c.req.method === 'HEAD') return c.body(null)
    const file = await installation.media.stream(scan.sha256)
    if (!file) return ProblemResponse(c, 'not_found')
    c.header('Cache-Control', 'no-store')
    c.header('Content-Type', TYPES[scan.format])
    c.header('Content-Disposition', `attachment; filename="${NAMES[scan.format]}"`)
    c.header('Content-Length', String(file.bytes))
    c.header('X-Content-Type-Options', 'nosniff')
    return c.body(file.body)
  })
}
