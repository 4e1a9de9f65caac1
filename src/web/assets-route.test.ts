import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { assetUrl } from './assets.ts'
import { serveAssets } from './assets-route.ts'
import type { Env } from './context.ts'

const app = new Hono<Env>()
serveAssets(app)
const styles = assetUrl('theme/main.scss')

async function fetchStyles(encoding?: string) {
  const headers: Record<string, string> = encoding ? { 'accept-encoding': encoding } : {}
  const response = await app.request(styles, { headers })
  expect(response.status).toBe(200)
  return { headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
}

test.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
])('a browser that takes %s is sent the same styles, much smaller', async (encoding, unpack) => {
  const plain = await fetchStyles()
  const packed = await fetchStyles(encoding)
  expect(packed.headers.get('content-encoding')).toBe(encoding)
  expect(packed.headers.get('vary')).toMatch(/accept-encoding/i)
  expect(packed.headers.get('content-type')).toMatch(/^text\/css/)
  expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 3)
  expect(unpack(packed.bytes).equals(plain.bytes)).toBe(true)
})

test('what is not there is not kept', async () => {
  const response = await app.request('/assets/absent.css')
  expect(response.status).toBe(404)
  expect(response.headers.get('cache-control')).toBeNull()
})

test('styles are kept for ever, as their name changes with their content', async () => {
  const { headers } = await fetchStyles()
  expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(headers.get('content-encoding')).toBeNull()
})
