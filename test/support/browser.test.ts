import { expect, it } from 'vitest'
import { describeInBrowser, useBrowser } from './browser.ts'

describeInBrowser('useBrowser()', () => {
  const browser = useBrowser()

  it('gives a real browser that shows a page', async () => {
    const page = await browser().newPage()
    await page.setContent('<h1>Good morning</h1>')
    expect(await page.getByRole('heading').textContent()).toBe('Good morning')
    await page.close()
  })
})
