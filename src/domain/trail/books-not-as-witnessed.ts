import type { Database } from '../../db/open-database.ts'
import { TRAIL_BOOKS } from '../../vocabulary/trail-actions.ts'
import type { BookOfTrust } from './book.ts'
import { latestHead } from './latest-head.ts'
import { readWitness } from './witness.ts'

/**
 * The books of every trust that do not hold the entry that was witnessed outside the database: something
 * was cut off or written anew. Looks at their ends alone; `verifyTrail` looks at everything.
 * @throws the system's error when a witness cannot be read
 */
export async function booksNotAsWitnessed(
  database: Pick<Database, 'read' | 'allTrusts'>,
  dataFolder: string,
): Promise<BookOfTrust[]> {
  const faulty: BookOfTrust[] = []
  for (const trustId of await database.allTrusts()) {
    for (const book of TRAIL_BOOKS) {
      const of = { trustId, book }
      const end = await database.read(trustId, (db) =>
        latestHead(db, of, () => readWitness(dataFolder, of)),
      )
      if (end?.witness && end.hashAtWitness !== end.witness.hash) faulty.push(of)
    }
  }
  return faulty
}
