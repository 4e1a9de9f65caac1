/**
 * Findings are drawn anew while somebody is answering one: what they have opened, chosen and typed
 * goes along, and the keyboard stays where it was.
 * @param to a newer drawing of the same findings
 */
export function carryAnswers(from: HTMLElement, to: HTMLElement): void {
  const focused = document.activeElement
  for (const old of answersIn(from)) {
    if (to.contains(old)) continue
    const fresh = answersIn(to).find((one) => one.name === old.name && isSame(one, old))
    if (!fresh) continue
    if (old.type === 'radio') fresh.checked = old.checked
    else fresh.value = old.value
    if (old.closest('details')?.open) fresh.closest('details')?.setAttribute('open', '')
    if (old === focused) fresh.focus({ preventScroll: true })
  }
}

function answersIn(place: HTMLElement): HTMLInputElement[] {
  return [...place.querySelectorAll<HTMLInputElement>('input[name^="aside."]')]
}

function isSame(one: HTMLInputElement, other: HTMLInputElement): boolean {
  return one.type !== 'radio' || one.value === other.value
}
