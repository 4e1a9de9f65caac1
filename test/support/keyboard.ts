import type { ElementHandle, Locator, Page } from 'playwright-core'

const FARTHEST = 250

/**
 * Walk to a control with the Tab key alone, as somebody without a mouse does.
 * @throws when it cannot be reached, or when it is hidden behind something once it has the focus
 */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  // Found once, as finding it by its role and name takes longer than all the rest of a step.
  let element = await control.elementHandle()
  for (let steps = 0; steps < FARTHEST; steps += 1) {
    const focused = await hasFocus(element)
    if (focused) return refuseCovered(control)
    if (focused === undefined) element = await control.elementHandle()
    else await page.keyboard.press('Tab')
  }
  throw new Error(`The Tab key does not reach ${control}.`)
}

/** @returns undefined where the page has put another element in its place */
async function hasFocus(element: ElementHandle | null): Promise<boolean | undefined> {
  return element
    ?.evaluate((one) => (one.isConnected ? one === document.activeElement : undefined))
    .catch(() => undefined)
}

/**
 * Choose a radio button or tick a box with the keyboard alone. The Tab key reaches one radio button of a group; from
 * there the arrow keys lead on.
 */
export async function choose(page: Page, control: Locator): Promise<void> {
  if ((await control.getAttribute('type')) !== 'radio') {
    await tabTo(page, control)
    return page.keyboard.press('Space')
  }
  const group = page.locator(`input[name="${await control.getAttribute('name')}"]`)
  const chosen = group.and(page.locator(':checked'))
  await tabTo(page, (await chosen.count()) > 0 ? chosen : group.first())
  await page.keyboard.press('Space')
  const size = await group.count()
  for (let steps = 0; steps < size && !(await control.isChecked()); steps += 1) {
    await page.keyboard.press('ArrowDown')
  }
  if (!(await control.isChecked())) throw new Error(`The arrow keys do not reach ${control}.`)
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
