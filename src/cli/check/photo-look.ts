import { readFile } from 'node:fs/promises'
import type { PhotoSight } from '../../gate/index.ts'
import { cleanPhoto, PhotoEyes } from '../../gate/photo/index.ts'

/** Looks into the photos that posts name, each once. Owns the processes that look: `close` ends them. */
export class PhotoLook {
  #eyes: PhotoEyes | undefined
  readonly #seen = new Map<string, Promise<PhotoSight>>()

  /** What can be seen in a photo. A file that is not there was not looked at. */
  at(path: string): Promise<PhotoSight> {
    const known = this.#seen.get(path)
    if (known) return known
    const look = this.#look(path)
    this.#seen.set(path, look)
    return look
  }

  async close(): Promise<void> {
    await this.#eyes?.close()
  }

  async #look(path: string): Promise<PhotoSight> {
    const bytes = await readFile(path).catch(() => undefined)
    if (!bytes) return { kind: 'failed', reason: `${path} is not there to be looked at.` }
    const clean = await cleanPhoto(bytes)
    if (clean.kind === 'refused') return { kind: 'failed', reason: clean.reason }
    this.#eyes ??= new PhotoEyes()
    return (await this.#eyes.look(clean.full.bytes)) ?? { kind: 'waiting' }
  }
}
