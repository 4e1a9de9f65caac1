import { fileToRead, forgetOldScans, keepPage, scansToRead } from '../domain/policies/index.ts'
import type { Installation } from '../installation.ts'

/** A run ends after so long and the next one goes on, well before its job would count as lost. */
const RUN_MS = 120_000

/** Read the pages of scans that wait, one after the other, each kept as soon as it is read. */
export async function readPolicyScans(
  installation: Installation,
  stopping: AbortSignal,
): Promise<void> {
  const { database, now } = installation
  const until = performance.now() + RUN_MS
  const goesOn = () => !stopping.aborted && performance.now() < until
  for (const trustId of await database.allTrusts()) {
    await database.write(trustId, (db) => forgetOldScans(db, now()))
    for (const scanId of await database.read(trustId, scansToRead)) {
      if (!goesOn()) return
      await readScan(installation, trustId, { scanId, goesOn })
    }
  }
}

async function readScan(
  { database, documents, now }: Installation,
  trustId: string,
  { scanId, goesOn }: { readonly scanId: string; readonly goesOn: () => boolean },
): Promise<void> {
  const file = await database.read(trustId, (db) => fileToRead(db, scanId))
  for (const page of file?.unread ?? []) {
    if (!file || !goesOn()) return
    const answer = await documents.readPage(file.bytes, page)
    if (!answer) return
    const kept = await database.write(trustId, (db) =>
      keepPage(db, scanId, { page, answer }, now()),
    )
    if (!kept) return
  }
}
