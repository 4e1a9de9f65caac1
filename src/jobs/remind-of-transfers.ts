import { remindOfTransfers } from '../domain/transfers/index.ts'
import type { Installation } from '../installation.ts'

/** Early on each working day, tell those who may know of them that a file is due or a receipt is to be asked for. */
export async function remindOfDueTransfers({ database, now }: Installation): Promise<void> {
  const at = now()
  for (const trustId of await database.allTrusts()) {
    await database.write(trustId, (db) => remindOfTransfers(db, trustId, at))
  }
}
