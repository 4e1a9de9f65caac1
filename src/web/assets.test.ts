import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AssetError, clientFolder, readAssets } from './assets.ts'

describe('readAssets()', () => {
  let folder = ''

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gatepost-assets-'))
    const manifest = { 'src/web/theme/main.scss': { file: 'assets/main-1a2b.css', isEntry: true } }
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  })

  afterAll(() => rmSync(folder, { recursive: true }))

  test('gives the hashed address of an entry', () => {
    expect(readAssets(folder)('theme/main.scss')).toBe('/assets/main-1a2b.css')
  })

  test('says how to make the build when there is none', () => {
    expect(() => readAssets(join(folder, 'nowhere'))).toThrow(/not built.*Run "vite build"/s)
  })

  test('names what the build has when an entry is not part of it', () => {
    const url = readAssets(folder)
    expect(() => url('islands/absent.ts')).toThrow(AssetError)
    expect(() => url('islands/absent.ts')).toThrow(/theme\/main\.scss/)
  })
})

test('clientFolder() is dist/client of this package', () => {
  expect(clientFolder()).toBe(join(process.cwd(), 'dist', 'client'))
})
