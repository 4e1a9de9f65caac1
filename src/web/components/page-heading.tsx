import type { Child } from 'hono/jsx'

export interface PageHeadingProps {
  /** The page's `h1`. Left out where the page itself has one, such as a form that asks one thing. */
  readonly heading?: Child
  /** A few words above the heading: what kind of thing it is. */
  readonly caption?: Child
  /** One or two sentences below the heading. */
  readonly lead?: Child
  /** Beside the heading: the state of the thing, as a tag. */
  readonly headingTag?: Child
  /** Beside the heading: what can be done. */
  readonly headingActions?: Child
}

/** The heading of a page, with what belongs beside it. */
export function PageHeading({
  heading,
  caption,
  lead,
  headingTag,
  headingActions,
}: PageHeadingProps) {
  if (!heading) return null
  return (
    <div class="gp-heading">
      <div class="gp-heading__text">
        <h1 class="gp-heading__title">
          {caption ? <span class="gp-heading__caption">{caption} </span> : null}
          {heading}
        </h1>
        {headingTag ? <p class="gp-heading__tag">{headingTag}</p> : null}
        {lead ? <p class="gp-heading__lead">{lead}</p> : null}
      </div>
      {headingActions ? <div class="gp-heading__actions">{headingActions}</div> : null}
    </div>
  )
}
