import { classNames } from './attributes.ts'

export interface BrandMarkProps {
  readonly class?: string | undefined
}

/** Gatepost's mark: a post, the gate that hangs on it, and the brace of the gate as a tick. */
export function BrandMark({ class: extra }: BrandMarkProps) {
  return (
    <svg
      class={classNames('gp-brand-mark', extra)}
      viewBox="0 0 32 32"
      width="32"
      height="32"
      aria-hidden="true"
      focusable="false"
    >
      <path class="gp-brand-mark__post" d="M6 6v21" />
      <path class="gp-brand-mark__gate" d="M9 11h17v16M9 23h17" />
      <path class="gp-brand-mark__tick" d="m12.5 16 4 3.8L26 8.2" />
    </svg>
  )
}
