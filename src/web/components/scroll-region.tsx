import type { Child } from 'hono/jsx'

export interface ScrollRegionProps {
  /** What is in it, for those who come to it by keyboard. */
  readonly label: string
  readonly children?: Child
}

/** Holds a table that may be wider than the screen, so that the page itself never scrolls sideways. */
export function ScrollRegion({ label, children }: ScrollRegionProps) {
  return (
    <section class="gp-scroll" aria-label={label} {...{ tabindex: 0 }}>
      {children}
    </section>
  )
}
