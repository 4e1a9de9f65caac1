const FINDING = 'Looking …'
const NO_LINE =
  'There is no line just now, and the register is not on this device. Write the name above in your own words: nothing that you wrote is lost.'
/** Longer than this a bad line is taken for none. */
const PATIENCE_MS = 30_000

/** Whether the form was sent to look a pupil up, and not to be sent. */
export function isFinding({ submitter }: SubmitEvent): boolean {
  return submitter instanceof HTMLButtonElement && submitter.name === 'do'
}

/** Look somebody up while all else in the form stays as it is; what is looked up goes in the body alone. */
export async function findPupil(form: HTMLFormElement): Promise<void> {
  const here = partOf(form)
  const text = here?.querySelector<HTMLInputElement>('[name="find"]')?.value ?? ''
  say(here, FINDING)
  const found = await ask(form, text)
  if (!here || !found) return say(here, NO_LINE)
  here.replaceWith(found)
  found.querySelector<HTMLInputElement>('[name="find"]')?.focus()
}

/** Whoever is ticked is written into the words at once: so it is kept and sent as all else is. */
export function watchTicks(form: HTMLFormElement): void {
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== 'learnerIds') return
    const who = form.elements.namedItem('who')
    const label = target.dataset.label ?? ''
    if (!(who instanceof HTMLInputElement)) return
    const others = who.value.split('; ').filter((part) => part !== '' && part !== label)
    who.value = (target.checked ? [...others, label] : others).join('; ')
    who.dispatchEvent(new Event('input', { bubbles: true }))
    say(
      partOf(form),
      `${label} ${target.checked ? 'stands' : 'stands no more'} in “Who is it about?”.`,
    )
  })
}

function partOf(within: ParentNode): HTMLElement | null {
  return within.querySelector<HTMLElement>('[data-find-pupil]')
}

function say(part: HTMLElement | null, words: string): void {
  const said = part?.querySelector('[data-find-said]')
  if (said) said.textContent = words
}

/** @returns the part of the page with whom it found; undefined without a line, or signed out meanwhile */
async function ask(form: HTMLFormElement, text: string): Promise<HTMLElement | undefined> {
  try {
    const answer = await fetch(form.action, {
      method: 'POST',
      // No more of the form than the name that is looked up.
      body: new URLSearchParams({ find: text, do: 'find' }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    return partOf(page) ?? undefined
  } catch {
    return undefined
  }
}
