interface ReadSoFarProps {
  readonly nth: number
  readonly of: number
}

/** How far the reader has come, as a bar and in words. */
export function ReadSoFar({ nth, of }: ReadSoFarProps) {
  return (
    <p class="gp-read-so-far">
      <progress class="gp-meter" max={of} value={nth} aria-hidden="true" />
      <span>
        Part {nth} of {of}
      </span>
    </p>
  )
}
