import { RegisterFrame, type RegisterFrameProps } from '../channels/register-frame.tsx'
import { contactPath } from './address.ts'

/** A page about contact online with learners and families. */
export function ContactFrame(page: RegisterFrameProps) {
  const start = { text: 'Contact online', href: contactPath(page.school.slug) }
  return <RegisterFrame {...page} start={start} />
}

/** Pressing Enter in a box sends the form, though a button to look somebody up stands before the last. */
export function EnterSends() {
  return (
    <button type="submit" hidden>
      Send
    </button>
  )
}
