import type { Child } from 'hono/jsx'

/**
 * Small pictures for empty and broken pages, all from one landscape: a hill, a sun, a post and its
 * gate. Colours come from the theme, so that they follow dark mode and print.
 */
const PICTURES = {
  gate_open: (
    <>
      <path class="post" d="M70 62v70M150 62v70" />
      <path class="rail" d="M72 78 42 88v44l30-14M72 98 42 110" />
    </>
  ),
  gate_closed: (
    <>
      <path class="post" d="M62 62v70M142 62v70" />
      <path class="rail" d="M66 80h72M66 100h72M66 120h72M68 118l68-36" />
      <path class="solid" d="M94 92h20v17H94z" />
      <path class="line" d="M98 92v-5a6 6 0 0 1 12 0v5" />
    </>
  ),
  gate_broken: (
    <>
      <path class="post" d="M62 62v70M142 62v70" />
      <path class="rail" d="m66 82 50 17M66 102l46 15M66 120l44 10M116 99l-6 31" />
      <path class="line" d="M124 84l8-6M128 94h9M123 76l3-9" />
    </>
  ),
  signpost: (
    <>
      <path class="post" d="M100 44v88" />
      <path class="sign" d="M66 52h54l12 10-12 10H66z" />
      <path class="sign sign--pale" d="M136 78H88L76 88l12 10h48z" />
    </>
  ),
  crossing: (
    <>
      <path class="post" d="M46 72v60M156 72v60" />
      <path class="rail" d="M62 92h56M108 82l12 10-12 10M140 116H84M94 106l-12 10 12 10" />
    </>
  ),
  tray: (
    <>
      <path class="paper" d="M68 88 80 56h42l12 32v40H68z" />
      <path class="line" d="M68 88h18l5 10h20l5-10h18M68 88v40h66V88L122 56H80z" />
      <path class="leaf" d="M98 78c-3-14 4-24 18-28 2 14-4 25-18 28zM96 84c2-12 8-20 14-26" />
    </>
  ),
  frames: (
    <>
      <path class="paper" d="m54 66 44-8 10 54-44 8z" />
      <path class="line" d="m54 66 44-8 10 54-44 8z" />
      <path class="paper" d="M98 74h54v46H98z" />
      <path class="line" d="M98 74h54v46H98zM98 110l15-15 13 12 9-8 17 15M139 86h.1" />
    </>
  ),
  people: (
    <>
      <path class="sign sign--pale" d="M58 130c1-20 9-30 22-30s21 10 22 30z" />
      <path class="sign sign--pale" d="M80 68a12 12 0 1 1 0 24 12 12 0 0 1 0-24z" />
      <path class="sign" d="M98 130c1-22 10-33 24-33s23 11 24 33z" />
      <path class="sign" d="M122 60a13 13 0 1 1 0 26 13 13 0 0 1 0-26z" />
    </>
  ),
  glass: (
    <>
      <path class="paper" d="M62 64h66v62H62z" />
      <path class="line" d="M62 126V64h66M74 80h34M74 94h20" />
      <path class="lens" d="M116 82a19 19 0 1 1 0 38 19 19 0 0 1 0-38zM130 115l16 16" />
    </>
  ),
  shield: (
    <>
      <path class="sign" d="M100 48l34 11v26c0 21-14 36-34 45-20-9-34-24-34-45V59z" />
      <path class="tick" d="m86 88 10 10 19-21" />
    </>
  ),
} as const satisfies Readonly<Record<string, Child>>

export type IllustrationName = keyof typeof PICTURES

/** The names of all pictures, for the gallery. */
export const ILLUSTRATION_NAMES = Object.keys(PICTURES) as IllustrationName[]

export interface IllustrationProps {
  readonly name: IllustrationName
}

/** A picture that only decorates, so it is not read out. */
export function Illustration({ name }: IllustrationProps) {
  return (
    <svg
      class="gp-picture"
      viewBox="0 0 200 150"
      width="200"
      height="150"
      aria-hidden="true"
      focusable="false"
    >
      <circle class="sun" cx="158" cy="38" r="15" />
      <path class="hill hill--far" d="M4 146c22-30 58-42 98-32 42 4 70 8 94 32z" />
      {PICTURES[name]}
      <path class="hill" d="M12 146c40-18 136-20 176 0z" />
    </svg>
  )
}
