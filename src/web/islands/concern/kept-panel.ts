/** The part of the page that asks whether words may be kept, and says what becomes of them. */
export interface KeptPanel {
  ask(answer: (own: boolean) => void): void
  say(text: string): void
  /** Offer to forget what is kept. */
  offerToForget(forget: () => void): void
  nothingKept(): void
}

/** @throws when the page has no such part */
export function findKeptPanel(form: HTMLFormElement): KeptPanel {
  const part = partsOf(form)
  const panel = part('[data-kept]')
  const question = part('[data-kept-ask]')
  const says = part('[data-kept-says]')
  const forgetting = part('[data-kept-forget]')
  return {
    ask(answer) {
      panel.hidden = false
      question.hidden = false
      const answered = (own: boolean) => () => {
        question.hidden = true
        answer(own)
      }
      part('[data-kept-yes]').addEventListener('click', answered(true))
      part('[data-kept-no]').addEventListener('click', answered(false))
    },
    say(text) {
      panel.hidden = false
      says.textContent = text
    },
    offerToForget(forget) {
      panel.hidden = false
      question.hidden = true
      forgetting.hidden = false
      part<HTMLButtonElement>('[data-kept-drop]').onclick = forget
    },
    nothingKept() {
      forgetting.hidden = true
    },
  }
}

function partsOf(form: HTMLFormElement) {
  return <Kind extends HTMLElement = HTMLElement>(selector: string): Kind => {
    const found = form.querySelector<Kind>(selector)
    if (!found) throw new Error(`The page has no ${selector}.`)
    return found
  }
}
