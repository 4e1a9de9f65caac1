import { z } from 'zod'
import { may, type SchoolName } from '../../../../domain/people/index.ts'
import { pagesOf, type ScanRecord, scanRecord } from '../../../../domain/policies/index.ts'
import type { PageAnswer } from '../../../../gate/document/index.ts'
import type { PageContext } from '../../../context.ts'

/** A scan that the reader may make a policy of, with what was read of it so far. */
export interface ScanAt {
  readonly scan: ScanRecord
  readonly school: SchoolName
  readonly pages: readonly PageAnswer[]
}

const id = z.uuid()

/** The scan that the address names, for somebody who writes policies at its school. */
export async function scanAt(c: PageContext): Promise<ScanAt | undefined> {
  const scanId = id.safeParse(c.req.param('id'))
  if (!scanId.success) return undefined
  const { actor, installation, workplace } = c.var
  return installation.database.read(actor.trustId, async (db) => {
    const scan = await scanRecord(db, scanId.data)
    const school = workplace.schools.find((one) => one.schoolId === scan?.schoolId)
    if (!scan || !school || !may(actor, 'policy.write', school.schoolId)) return undefined
    return { scan, school, pages: await pagesOf(db, scan.scanId) }
  })
}

/** Where a scan is shown. */
export function scanPath(scanId: string, page = ''): string {
  return `/policy-scans/${scanId}${page}`
}
