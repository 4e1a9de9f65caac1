import { inertEnding, quarantineFile, readFile, setApart } from '../../../domain/evidence/index.ts'
import type { App, PageContext } from '../../context.ts'
import { faultOf } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { UUID } from '../../uuid-pattern.ts'
import { fileOnPage } from './file-on-page.ts'
import { showOne } from './one.tsx'

const FILE = `/evidence/files/:fileId{${UUID}}`

/** Files of evidence: handed out by a press, stopped by a press. */
export function registerEvidenceFiles(app: App): void {
  app.post(`${FILE}/download`, download)
  app.post(`${FILE}/quarantine`, quarantine)
}

async function download(c: PageContext): Promise<Response> {
  const { actor, now, installation } = c.var
  const asked = { fileId: c.req.param('fileId') ?? '', why: 'download' } as const
  const at = { store: installation.evidence, keys: installation.caseKeys, now }
  const file = await installation.database.write(actor.trustId, (db) =>
    readFile(db, actor, asked, at),
  )
  if (!file.ok) {
    const evidenceId = await fileOnPage(c, asked.fileId)
    if (file.kind !== 'refused' || !evidenceId) return ProblemResponse(c, 'not_found')
    return showOne(c, evidenceId, faultOf(file), 422)
  }
  return c.body(new Uint8Array(file.bytes), 200, {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename="${inertName(file)}"`,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
    'Content-Length': String(file.bytes.byteLength),
  })
}

/** A name that runs nothing: our own word, the beginning of its digest, and the ending of a viewer at most. */
function inertName({ name, sha256 }: { readonly name: string; readonly sha256: string }): string {
  return `evidence-${sha256.slice(0, 12)}${inertEnding(name)}`
}

async function quarantine(c: PageContext): Promise<Response> {
  const { actor, now, installation } = c.var
  const command = { fileId: c.req.param('fileId') ?? '' }
  const stopped = await installation.database.write(actor.trustId, (db) =>
    quarantineFile(db, actor, command, now),
  )
  if (!stopped.ok) return ProblemResponse(c, 'not_found')
  for (const storedAs of stopped.storedAs) {
    await setApart(installation.evidence, storedAs).catch((error: unknown) =>
      // It is stopped all the same; the nightly job moves it.
      installation.log.error({ err: error }, 'a file in quarantine was not moved'),
    )
  }
  return c.redirect(`/evidence/${stopped.evidenceId}/what-to-do?done=quarantined`, 303)
}
