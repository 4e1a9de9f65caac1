import { beginReading, dropScan } from '../../../../domain/policies/index.ts'
import type { App } from '../../../context.ts'
import { type Faults, NO_FAULTS } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { refused } from '../../../refused.ts'
import { scanAt, scanPath } from './scan-at.ts'
import { ScanPage } from './scan-page.tsx'

/** One scan: whether its writing is to be read, how far that is, and doing without it. */
export function registerScan(app: App): void {
  app.get('/policy-scans/:id', async (c) => {
    const at = await scanAt(c)
    if (!at) return ProblemResponse(c, 'not_found')
    return c.html(<ScanPage c={c} at={at} faults={NO_FAULTS} />)
  })

  app.post('/policy-scans/:id/read', async (c) => {
    const at = await scanAt(c)
    if (!at) return ProblemResponse(c, 'not_found')
    const { actor, now, installation } = c.var
    const begun = await installation.database.write(actor.trustId, (db) =>
      beginReading(db, actor, at.scan.scanId, now),
    )
    const again = (faults: Faults, status: 422) =>
      c.html(<ScanPage c={c} at={at} faults={faults} />, status)
    if (!begun.ok) return refused(c, begun, again)
    return c.redirect(scanPath(at.scan.scanId), 303)
  })

  app.post('/policy-scans/:id/drop', async (c) => {
    const at = await scanAt(c)
    if (!at) return ProblemResponse(c, 'not_found')
    const { actor, now, installation } = c.var
    const dropped = await installation.database.write(actor.trustId, (db) =>
      dropScan(db, actor, at.scan.scanId, now),
    )
    const again = (faults: Faults, status: 422) =>
      c.html(<ScanPage c={c} at={at} faults={faults} />, status)
    if (!dropped.ok) return refused(c, dropped, again)
    return c.redirect(`/schools/${at.school.slug}/policy/drafts?done=scan_dropped`, 303)
  })
}
