import { describe, expect, it } from 'vitest'
import { PublicContacts } from './public-contacts.tsx'

describe('PublicContacts', () => {
  it.each([
    ['office@school.example', 'mailto:office@school.example'],
    ['01632 960100', 'tel:01632960100'],
    ['+44 (1632) 960-100', 'tel:+441632960100'],
  ])('leads from %s to %s', (contact, href) => {
    expect(String(<PublicContacts contacts={[contact]} />)).toContain(`href="${href}"`)
  })

  it.each(['Ask at the office', 'Ring 01632 960100 before noon', 'javascript:alert(1)'])(
    'leaves words as they are: %s',
    (contact) => {
      const html = String(<PublicContacts contacts={[contact]} />)
      expect(html).toContain(contact)
      expect(html).not.toContain('href')
    },
  )
})
