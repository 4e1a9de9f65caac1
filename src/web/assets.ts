import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** Source file under `src/web/` to the address that a browser asks for. */
export type AssetUrl = (entry: string) => string

const manifestSchema = z.record(z.string(), z.object({ file: z.string() }))

/** The styles and scripts were not built, or this one is not among them. Nothing can be shown without. */
export class AssetError extends Error {
  override readonly name = 'AssetError'
}

/**
 * Reads the manifest that the client build writes.
 * @param folder where the build lies, such as `dist/client`
 * @returns the address of each built entry, such as `theme/main.scss` → `/assets/main-x.css`
 * @throws AssetError when there is no build, or (on use) when an entry is not part of it
 */
export function readAssets(folder: string): AssetUrl {
  const file = join(folder, 'manifest.json')
  if (!existsSync(file)) {
    throw new AssetError(
      `The styles and scripts are not built: ${file} is missing. Run "vite build".`,
    )
  }
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  return (entry) => {
    const built = manifest[`src/web/${entry}`]
    if (built) return `/${built.file}`
    const known = Object.keys(manifest).join(', ')
    throw new AssetError(`"${entry}" is not in the client build, which has: ${known}.`)
  }
}

/** Where the client build lies, whether this runs from `src/` or from `dist/`. */
export function clientFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return join(folder, 'dist', 'client')
}

let read: AssetUrl | undefined

/**
 * The address of a style or script of ours, hashed by content so that it may be cached for ever.
 * @param entry path under `src/web/`, such as `theme/main.scss` or `islands/drop-photos.tsx`
 * @throws AssetError when the client build is missing or has no such entry
 */
export function assetUrl(entry: string): string {
  read ??= readAssets(clientFolder())
  return read(entry)
}
