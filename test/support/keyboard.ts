import type { Locator, Page } from 'playwright-core'

const FARTHEST = 250

/**
 * Walk to a control with the Tab key alone, as somebody without a mouse does.
 * @throws when it cannot be reached, or when it is hidden behind something once it has the focus
 */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let steps = 0; steps < FARTHEST; steps += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) {
      return refuseCovered(control)
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`The Tab key does not reach ${control}.`)
}

/** What has the focus must be seen (WCAG 2.4.11): at least its middle lies on top. */
async function refuseCovered(control: Locator): Promise<void> {
  const covering = await control.evaluate((element) => {
    // A tick is drawn on the label; the input itself is transparent over it.
    const { left, top, width, height } = element.getBoundingClientRect()
    const seen = document.elementFromPoint(left + width / 2, top + height / 2)
    return seen && (element.contains(seen) || seen.contains(element))
      ? ''
      : (seen?.outerHTML ?? 'the edge of the window')
  })
  if (covering !== '') throw new Error(`${control} has the focus and lies under ${covering}.`)
}
