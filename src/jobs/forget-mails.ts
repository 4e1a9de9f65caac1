import { forgetOldMails } from '../domain/mail/index.ts'
import { forgetDecisionLinks } from '../domain/posts/index.ts'
import type { Installation } from '../installation.ts'

/** Drop what became of mails long ago, and links that ran out. */
export async function forgetMails(installation: Installation): Promise<void> {
  const { database } = installation
  const now = installation.now()
  for (const trustId of await database.allTrusts()) {
    await database.write(trustId, async (db) => {
      await forgetOldMails(db, now)
      await forgetDecisionLinks(db, now)
    })
  }
}
