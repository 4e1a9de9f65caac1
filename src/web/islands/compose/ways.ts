import type { Highlights } from './highlights.ts'

/** Links within the form move the keyboard along: to a field, or to the words that a finding means. */
export function leadToFields(form: HTMLFormElement, highlights: Highlights): void {
  form.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a[href^="#"]')
    if (!(link instanceof HTMLAnchorElement)) return
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)))
    if (!target) return
    event.preventDefault()
    if (target.id === 'text' && link.dataset.end && link.dataset.end !== '0') {
      highlights.lead(Number(link.dataset.start), Number(link.dataset.end))
      return
    }
    target.scrollIntoView({ block: 'center' })
    const control = focusable(target) ?? target
    if (control === target && target.tabIndex < 0) target.tabIndex = -1
    control.focus({ preventScroll: true })
  })
}

function focusable(target: HTMLElement): HTMLElement | undefined {
  if (target.matches('input, textarea, select, button, a')) return target
  return target.matches('fieldset')
    ? (target.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select') ?? undefined)
    : undefined
}

/** Say how long the text is, beside its limit. */
export function countCharacters(box: HTMLTextAreaElement): void {
  const place = document.getElementById('text-count')
  if (!place) return
  const limit = Number(box.dataset.limit)
  const number = new Intl.NumberFormat('en-GB')
  const show = () => {
    place.textContent = `${number.format(box.value.length)} of ${number.format(limit)} characters`
    place.classList.toggle('govuk-error-message', box.value.length > limit)
  }
  show()
  box.addEventListener('input', show)
}
