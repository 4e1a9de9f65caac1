/** The local authority's officer, whom anybody may turn to without the school. */
export type AuthorityOfficer =
  | { readonly configured: true; readonly officer: string; readonly says: string }
  | { readonly configured: false; readonly says: string }

const OFFICERS: Readonly<Record<string, { readonly officer: string; readonly says: string }>> = {
  england: {
    officer: 'the local authority designated officer (LADO)',
    says: 'Ring the council for the area of the school and ask for the local authority designated officer, the LADO. They deal with worries about adults who work with children, and you need not tell the school first.',
  },
  wales: {
    officer: 'the local authority’s officer for professional abuse',
    says: 'Ring the council for the area of the school and ask for the officer who deals with allegations against people who work with children. Inside the school the person to ask for is the designated safeguarding person. You need not tell the school first.',
  },
}

/**
 * Who that is in a nation (domain-facts 1; Wales: Circular 009/2014). England's officer is not lent to a
 * nation that has its own arrangements: there it is said that Gatepost does not know them.
 */
export function authorityOfficer(nation: string): AuthorityOfficer {
  const known = Object.hasOwn(OFFICERS, nation) ? OFFICERS[nation] : undefined
  if (known) return { configured: true, ...known }
  return {
    configured: false,
    says: 'Not configured for this nation: Gatepost does not know who deals with this here. Ring the council and ask for children’s services, or the police on 101. In danger, ring 999.',
  }
}
