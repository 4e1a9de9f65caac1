/** A number that is pressed to ring it, with room for a thumb. */
export function CallNumber({ phone }: { readonly phone: string }) {
  return (
    <a class="govuk-link gp-call" href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>
      {phone}
    </a>
  )
}

/** A page of an outside body; it does not learn from where somebody came. */
export function WebPage({ url }: { readonly url: string }) {
  return (
    <a class="govuk-link gp-break" href={url} rel="noreferrer">
      {url.replace(/^https:\/\//, '').replace(/\/$/, '')}
    </a>
  )
}
