/** This device, in a word. */
const HERE = matchMedia('(pointer: coarse)').matches ? 'phone' : 'computer'

/** What became of the words so far, in one line that is also read out. */
export type SaveState =
  | { readonly is: 'saving' }
  /** Nothing is sent before somebody presses a button. */
  | { readonly is: 'by_hand' }
  | { readonly is: 'saved'; readonly at: string; readonly except?: string | undefined }
  | { readonly is: 'waiting'; readonly kept: boolean }
  | { readonly is: 'signed_out'; readonly kept: boolean }
  | { readonly is: 'conflict' }
  | { readonly is: 'refused'; readonly why: string }

/**
 * Show it. Saving itself is shown but not read out, and the same words are not written again: a
 * screen reader would speak after every pause.
 */
export function showSaveState(place: HTMLElement, state: SaveState): void {
  place.dataset.is = state.is
  if (state.is === 'saving') return
  const text = wordsFor(state)
  if (place.textContent === text) return
  place.textContent = text
  if (state.is === 'signed_out') place.append(' ', signInLink())
}

function wordsFor(state: Exclude<SaveState, { is: 'saving' }>): string {
  switch (state.is) {
    case 'by_hand':
      return 'Not saved yet'
    case 'saved':
      return state.except ? `Saved ${state.at}, but: ${state.except}` : `Saved ${state.at}`
    case 'waiting':
      return state.kept
        ? `Saved on this ${HERE}; will send when you are back online`
        : 'Not saved: you are offline. Keep this page open'
    case 'signed_out':
      return state.kept
        ? `You have been signed out. Your words are kept on this ${HERE}.`
        : 'You have been signed out. Keep this page open.'
    case 'conflict':
      return 'This post was changed somewhere else. Press “Save draft” to see both texts'
    case 'refused':
      return `Not saved: ${state.why}`
  }
}

/** In another tab, so that this page and its words stay. */
function signInLink(): HTMLAnchorElement {
  const link = document.createElement('a')
  link.className = 'govuk-link'
  link.href = '/sign-in'
  link.target = '_blank'
  link.rel = 'noopener'
  link.textContent = 'Sign in in a new tab'
  return link
}
