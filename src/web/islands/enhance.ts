/**
 * What every page gains where scripts are allowed: running counts, the button that shows a password,
 * one answer for a double press, "none of these" that clears the rest, and the reader led to the
 * errors. Each part is govuk-frontend's own; nothing depends on it.
 */
import {
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  PasswordInput,
} from 'govuk-frontend'

// The mark by which govuk-frontend knows that the page's script runs in a browser that it supports.
document.body.classList.add('js-enabled', 'govuk-frontend-supported')

for (const part of [Button, CharacterCount, Checkboxes, ErrorSummary, PasswordInput]) {
  createAll(part)
}
