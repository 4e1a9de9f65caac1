import type { Settled } from './autosave.ts'

/**
 * A press of a button waits for what is on its way, so that the form carries the newest revision.
 * When the server does not answer, the page stays: its words would be lost on an error page.
 */
export function sendInOrder(form: HTMLFormElement, settle: () => Promise<Settled>): void {
  let ready = false
  let waiting = false

  /** Never from within the event that was held up: a form refuses to be sent while it is being sent. */
  function submit(submitter: HTMLElement | null): void {
    ready = true
    form.requestSubmit(submitter)
    ready = false
  }

  form.addEventListener('submit', (event) => {
    if (ready) return
    event.preventDefault()
    if (waiting) return
    waiting = true
    const { submitter } = event
    void settle().then((settled) => {
      waiting = false
      if (settled !== 'unanswered') setTimeout(submit, 0, submitter)
    })
  })
}
