import { gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { compressPages } from './compress-pages.ts'
import type { Env } from './context.ts'

const PAGE = `<!DOCTYPE html><p>${'A long page. '.repeat(500)}</p>`

const app = new Hono<Env>()
app.use(compressPages)
app.get('/page', (c) => {
  c.header('Cache-Control', 'no-store')
  c.header('Set-Cookie', 'a=1')
  return c.html(PAGE, 409)
})
app.get('/short', (c) => c.html('<p>Short.</p>'))
app.get('/data', (c) => c.json({ text: 'x'.repeat(5_000) }))

const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers })

describe('compressPages', () => {
  it('packs a page for a browser that takes it so, with everything else kept', async () => {
    const response = await get('/page', { 'accept-encoding': 'gzip, deflate, br' })
    expect(response.status).toBe(409)
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect(response.headers.get('vary')).toContain('Accept-Encoding')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('set-cookie')).toBe('a=1')
    const body = Buffer.from(await response.arrayBuffer())
    expect(response.headers.get('content-length')).toBe(String(body.length))
    expect(body.length).toBeLessThan(PAGE.length / 10)
    expect(gunzipSync(body).toString()).toBe(PAGE)
  })

  it.each<[string, Record<string, string>]>([
    ['does not take it', {}],
    ['refuses it', { 'accept-encoding': 'br, gzip;q=0' }],
    ['was sent by another site', { 'accept-encoding': 'gzip', 'sec-fetch-site': 'cross-site' }],
  ])('sends the page as it is to a browser that %s', async (_, headers) => {
    const response = await get('/page', headers)
    expect(response.headers.get('content-encoding')).toBeNull()
    expect(response.headers.get('vary')).toContain('Accept-Encoding')
    expect(await response.text()).toBe(PAGE)
  })

  it('leaves alone what is short and what is no page', async () => {
    for (const path of ['/short', '/data']) {
      const response = await get(path, { 'accept-encoding': 'gzip' })
      expect(response.headers.get('content-encoding')).toBeNull()
      expect((await response.text()).length).toBeGreaterThan(5)
    }
  })
})
