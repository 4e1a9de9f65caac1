/**
 * Where a clause stands on a school's page of its policy: the query asks for the part that holds it,
 * the fragment makes it stand out there.
 */
export function clauseAddress(policyHref: string, clause: string): string {
  return `${policyHref}?clause=${clause}#${clause}`
}
