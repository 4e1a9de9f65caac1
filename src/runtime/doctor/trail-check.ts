import { openDatabase } from '../../db/open-database.ts'
import { booksNotAsWitnessed } from '../../domain/trail/index.ts'
import { broken, type Check, well } from './check.ts'

/**
 * Both books of every trust's trail hold what was witnessed outside the database.
 * @param appUrl connection as the app role
 */
export async function checkTrails(appUrl: string, dataFolder: string): Promise<Check> {
  const database = openDatabase({
    url: appUrl,
    maxConnections: 1,
    beforeCommit: async () => undefined,
  })
  try {
    const faulty = await booksNotAsWitnessed(database, dataFolder)
    if (faulty.length === 0) return well('trail', 'Ends where it was witnessed, or later.')
    return broken('trail', 'It does not hold what was witnessed outside the database.', MEND)
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    return broken('trail', `Its witness cannot be compared: ${words}`, MEND)
  } finally {
    await database.close()
  }
}

const MEND =
  'Run "gatepost trail verify --live", which names what is missing or changed. When the database was put back from a copy by other means than "gatepost restore", that is why; otherwise keep a backup of everything as it is, and tell the governors.'
