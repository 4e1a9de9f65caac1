import { expect, it } from 'vitest'
import { describeInBrowser, useBrowser } from './browser.ts'
import { tabTo } from './keyboard.ts'

describeInBrowser('tabTo()', { timeout: 180_000 }, () => {
  const browser = useBrowser()

  async function open(content: string) {
    const page = await browser().newPage()
    await page.setContent(content)
    return { page, control: page.getByRole('button', { name: 'Send' }) }
  }

  it('walks to a control', async () => {
    const { page, control } = await open('<a href="#a">A</a><input><button>Send</button>')
    await tabTo(page, control)
    expect(await control.evaluate((one) => one === document.activeElement)).toBe(true)
    await page.close()
  })

  it('walks to what the page has put in its place meanwhile', async () => {
    const { page, control } = await open(`<input onfocus="
      const sender = document.querySelector('button')
      if (!sender.id) sender.outerHTML = '<button id=new>Send</button>'
    "><a href="#a">A</a><button>Send</button>`)
    await tabTo(page, control)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('new')
    await page.close()
  })

  // It presses the key hundreds of times, which takes as long as the machine has other work.
  it('refuses what the keys do not reach', { timeout: 300_000 }, async () => {
    const { page, control } = await open('<a href="#a">A</a><button tabindex="-1">Send</button>')
    await expect(tabTo(page, control)).rejects.toThrow(/does not reach/)
    await page.close()
  })

  it('refuses what lies under something else', async () => {
    const { page, control } = await open(
      '<button>Send</button><div style="position: fixed; inset: 0; background: white"></div>',
    )
    await expect(tabTo(page, control)).rejects.toThrow(/lies under/)
    await page.close()
  })
})
