import type { Installation } from '../installation.ts'

/** Look at the photos that nobody has looked at: a look is lost when the program ends in the middle. */
export async function lookAtPhotos({ database, lookout }: Installation): Promise<void> {
  for (const trustId of await database.allTrusts()) await lookout.catchUp(trustId)
}
