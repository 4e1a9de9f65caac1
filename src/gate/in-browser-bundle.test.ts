import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { beforeAll, describe, expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const CLIENT = join(ROOT, 'dist/client')
const ENTRY = 'src/gate/in-browser.ts'
/** With the page around it (some 45 kB) it stays well below the 150 kB that a page may weigh. */
const MOST_BYTES = 85_000

interface Entry {
  readonly file: string
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
}

describe('the gate as it goes to a browser', () => {
  let chunk: Rolldown.OutputChunk

  beforeAll(async () => {
    const entry = join(ROOT, ENTRY)
    const lib = { entry, formats: ['es' as const], fileName: 'gate' }
    const common = { configFile: false as const, root: ROOT, logLevel: 'error' as const }
    const made = await build({ ...common, build: { write: false, lib } })
    const [only] = [made].flat()
    if (!only || !('output' in only)) throw new Error('Nothing was built.')
    chunk = only.output[0]
  })

  test('is made of the gate’s words alone: no photos, no policy, no database, no package', () => {
    const files = chunk.moduleIds.map((id) => id.slice(ROOT.length))
    expect(files).toContain('src/gate/inspect.ts')
    expect(files.filter((file) => !/^src\/gate\/(?:text\/|[^/]+$)/.test(file))).toEqual([])
    expect([...chunk.imports, ...chunk.dynamicImports]).toEqual([])
  })

  test('can ask nobody for a register, nor keep one', () => {
    expect(chunk.code).not.toMatch(
      /\b(?:fetch|XMLHttpRequest|WebSocket|localStorage|sessionStorage|indexedDB|document|process|require)\b[.([]/,
    )
    expect(chunk.exports).toEqual(['KINDS_WITHOUT_REGISTER', 'inspectWithoutRegister'])
  })

  test('leaves the page around it room below what a page may weigh', () => {
    expect(brotliCompressSync(chunk.code).length).toBeLessThan(MOST_BYTES)
  })

  test('is no part of the writing page’s script, which asks for it later', () => {
    const path = join(CLIENT, 'manifest.json')
    expect(existsSync(path)).toBe(true)
    const manifest: Record<string, Entry> = JSON.parse(readFileSync(path, 'utf8'))
    const compose = manifest['src/web/islands/compose.ts']
    expect(compose?.dynamicImports).toContain(ENTRY)
    expect(compose?.imports ?? []).not.toContain(ENTRY)
  })
})
