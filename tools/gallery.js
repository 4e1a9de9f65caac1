/** `node tools/gallery.js`: write every component in every state to dist/gallery.html and beside it. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Writes the gallery with addresses that work from a file. @returns the files */
export async function writeGallery(folder = join(root, 'dist')) {
  const vite = await createServer({
    root,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
  try {
    const { galleryPages } = await vite.ssrLoadModule('/src/web/theme/gallery.tsx')
    const { assetUrl } = await vite.ssrLoadModule('/src/web/assets.ts')
    mkdirSync(folder, { recursive: true })
    return Object.entries(galleryPages((entry) => `client${assetUrl(entry)}`)).map(
      ([name, page]) => {
        const file = join(folder, `${name}.html`)
        writeFileSync(file, String(page))
        return file
      },
    )
  } finally {
    await vite.close()
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const file of await writeGallery()) console.log(file)
}
