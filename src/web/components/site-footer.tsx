export interface FooterLink {
  readonly text: string
  readonly href: string
}

export interface SiteFooterProps {
  readonly links?: readonly FooterLink[] | undefined
}

const LINKS: readonly FooterLink[] = [{ text: 'Accessibility', href: '/accessibility' }]

/** The foot of every page: the rules, and how to say that a page cannot be used. */
export function SiteFooter({ links = LINKS }: SiteFooterProps) {
  return (
    <footer class="gp-footer">
      <ul class="gp-footer__links">
        {links.map((link) => (
          <li>
            <a class="govuk-link govuk-link--no-visited-state" href={link.href}>
              {link.text}
            </a>
          </li>
        ))}
      </ul>
      <p class="gp-footer__note">Gatepost: every post passes a gate.</p>
    </footer>
  )
}
