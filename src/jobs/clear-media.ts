import type { Installation } from '../installation.ts'

/** Clear what half-written pictures left behind when the program was killed. */
export async function clearMedia(installation: Installation): Promise<void> {
  await installation.media.sweep(installation.now())
}
