import { expect, it } from 'vitest'
import { axeFaults, tooWide } from './axe.ts'
import { describeInBrowser, useBrowser } from './browser.ts'

const around = (content: string) =>
  `<!doctype html><html lang="en"><head><title>A page</title></head><body><main><h1>A page</h1>${content}</main></body></html>`

describeInBrowser('axeFaults()', { timeout: 180_000 }, () => {
  const browser = useBrowser()

  it('names every element of every kind of fault', async () => {
    const page = await browser().newPage()
    await page.setContent(
      around(`<img src="data:," id="first"><img src="data:," id="second"><p>Well</p>
        <p style="color: #ccc; background: #fff" id="pale">Hard to read</p>
        <input id="nameless">`),
    )
    expect([...(await axeFaults(page))].sort()).toEqual([
      'color-contrast: #pale',
      'image-alt: #first',
      'image-alt: #second',
      'label: #nameless',
    ])
    await page.close()
  })

  it('names none where there is none, and says by how much a page is too wide', async () => {
    const page = await browser().newPage({ viewport: { width: 320, height: 640 } })
    await page.setContent(around('<div style="width: 400px; margin-left: -8px">Wide</div>'))
    expect(await axeFaults(page)).toEqual([])
    expect(await tooWide(page)).toBe(80)
    await page.close()
  })
})
