import { evidenceOfFile } from '../../../domain/evidence/index.ts'
import type { PageContext } from '../../context.ts'

/** The evidence that a file belongs to; undefined where this person must not know of it. */
export function fileOnPage(c: PageContext, fileId: string): Promise<string | undefined> {
  const { actor, now, installation } = c.var
  return installation.database.read(actor.trustId, (db) => evidenceOfFile(db, actor, fileId, now))
}
