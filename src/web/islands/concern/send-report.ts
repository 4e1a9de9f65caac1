/** What came of sending: the page that answered, or no line. */
export type Sent =
  | { readonly kind: 'answered'; readonly main: HTMLElement; readonly received: boolean }
  | { readonly kind: 'no_line' }

/** Longer than this a bad line is taken for none: it is tried again. */
const PATIENCE_MS = 30_000

/** Send the form as the browser would, and read the page that answers. */
export async function sendReport(form: HTMLFormElement): Promise<Sent> {
  try {
    const answer = await fetch(form.action, {
      method: 'POST',
      // FormData keeps its names; as an ordinary form, so that the server reads it as ever.
      body: new URLSearchParams(
        [...new FormData(form)].map(([name, value]) => [name, String(value)]),
      ),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    // A page of a proxy that stands in for the school is no answer of it.
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const main = page.querySelector<HTMLElement>('main')
    if (!main || answer.status >= 500) return { kind: 'no_line' }
    return { kind: 'answered', main, received: main.querySelector('[data-received]') !== null }
  } catch {
    return { kind: 'no_line' }
  }
}

/** Show the page that answered in place of this one. */
export function showAnswer(main: HTMLElement): void {
  const here = document.querySelector('main')
  if (!here) return
  here.replaceChildren(...main.childNodes)
  scrollTo(0, 0)
  const first = here.querySelector<HTMLElement>('.govuk-error-summary, h1')
  first?.setAttribute('tabindex', '-1')
  first?.focus()
}
