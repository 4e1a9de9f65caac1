import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import type { Actor } from '../../src/domain/people/index.ts'
import type { Installation } from '../../src/installation.ts'
import { listen } from '../../src/runtime/listen.ts'
import { createApp } from '../../src/web/app.tsx'
import { afterFile } from './after-file.ts'
import { signedIn } from './small-trust.ts'

/** The web application as a browser reaches it. */
export interface Site {
  readonly origin: string
  /** A browser window of its own, in which this person is signed in. */
  openFor(browser: Browser, actor: Actor, options?: BrowserContextOptions): Promise<BrowserContext>
}

/** Serve an installation on a free port of this computer; closed after the tests of the file. */
export async function openSite(installation: Installation): Promise<Site> {
  let app: ReturnType<typeof createApp> | undefined
  const listening = await listen((request, env) => app?.fetch(request, env) ?? new Response(), {
    host: '127.0.0.1',
    port: 0,
  })
  afterFile(() => listening.stop())
  const origin = `http://127.0.0.1:${listening.port}`
  app = createApp({ ...installation, origin })
  return {
    origin,
    async openFor(browser, actor, options = {}) {
      const context = await browser.newContext({ baseURL: origin, ...options })
      const cookie = await signedIn(installation.database, actor, installation.now())
      const [name = '', value = ''] = cookie.split('=')
      await context.addCookies([{ name, value, url: origin }])
      return context
    },
  }
}
