interface PublicContactsProps {
  /** A line each, as the school wrote it: an address, a number or words. */
  readonly contacts: readonly string[]
}

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const PHONE = /^\+?[\d ()-]{7,20}$/

/** How to reach a school: a tap writes or rings. */
export function PublicContacts({ contacts }: PublicContactsProps) {
  return (
    <ul class="govuk-list">
      {contacts.map((contact) => {
        const href = addressOf(contact)
        return (
          <li>
            {href ? (
              <a class="govuk-link gp-break" href={href}>
                {contact}
              </a>
            ) : (
              contact
            )}
          </li>
        )
      })}
    </ul>
  )
}

function addressOf(contact: string): string | undefined {
  if (MAIL.test(contact)) return `mailto:${contact}`
  return PHONE.test(contact) ? `tel:${contact.replaceAll(/[^\d+]/g, '')}` : undefined
}
