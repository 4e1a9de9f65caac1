import { existsSync, globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const root = fileURLToPath(new URL('.', import.meta.url))
const favicon = 'src/web/theme/favicon.svg'

/** The favicon is asked for by pages, not by a script or style, so the bundler must be told of it. */
function emitFavicon(): Plugin {
  return {
    name: 'gatepost-favicon',
    apply: 'build',
    buildStart() {
      this.emitFile({
        type: 'asset',
        name: 'favicon.svg',
        originalFileName: favicon,
        source: readFileSync(new URL(favicon, import.meta.url)),
      })
    },
  }
}

/** One entry per island file, so that a page loads only the script it needs. */
function islands(): string[] {
  const folder = 'src/web/islands'
  if (!existsSync(new URL(folder, import.meta.url))) return []
  return globSync(`${folder}/*.{ts,tsx}`, { cwd: root })
    .filter((file) => !/\.(test|d)\.tsx?$/.test(file))
    .sort()
}

export default defineConfig(({ command }) => ({
  root,
  publicDir: false,
  plugins: [emitFavicon()],
  // Islands run in the browser; the tests and the gallery render the same components on the server.
  ...(command === 'build' && { oxc: { jsx: { importSource: 'hono/jsx/dom' } } }),
  css: { preprocessorOptions: { scss: { quietDeps: true } } },
  build: {
    outDir: 'dist/client',
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: ['chrome111', 'edge111', 'firefox121', 'safari16.4'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['src/web/theme/main.scss', 'src/web/theme/public-concern.scss', ...islands()],
    },
  },
}))
