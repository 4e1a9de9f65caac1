import { quoteAround } from '../../components/quote-around.ts'

/** Something that this device saw by itself. Offsets are UTF-16 units of the text. */
export interface SeenHere {
  readonly start: number
  readonly end: number
  readonly reason: string
}

interface DeviceViewProps {
  /** Why the gate has not answered. */
  readonly because: 'slow' | 'cut_off'
  readonly text: string
  readonly seen: readonly SeenHere[]
  /** Whether an earlier answer of the gate is still shown below. */
  readonly earlier: boolean
}

const WHY = {
  slow: 'The gate has not answered yet.',
  cut_off: 'The gate cannot be reached just now.',
} as const

/** What the device saw while the gate cannot be asked, and what nobody has looked for meanwhile. */
export function DeviceView({ because, text, seen, earlier }: DeviceViewProps) {
  return (
    <>
      <h3 class="govuk-heading-s" id="on-device-title">
        Checked on this device only
      </h3>
      <p class="govuk-body">
        {WHY[because]} Names, classes, photos and your policy are not checked until it answers.
        {earlier && ' What it said below is from before your last words.'}
      </p>
      {seen.length === 0 ? (
        <p class="govuk-body">
          No new number, address, date of birth, password or wording to look at was seen.
        </p>
      ) : (
        <ul class="govuk-list gp-on-device__list">
          {seen.map((one) => (
            <SeenLine text={text} seen={one} />
          ))}
        </ul>
      )}
    </>
  )
}

function SeenLine({ text, seen }: { readonly text: string; readonly seen: SeenHere }) {
  const { before, marked, after } = quoteAround(text, seen.start, seen.end)
  return (
    <li>
      <a class="govuk-link" href="#text" data-start={seen.start} data-end={seen.end}>
        {seen.reason}
      </a>
      <span class="gp-on-device__quote" dir="auto">
        {before}
        <mark class="gp-mark gp-mark--review">{marked}</mark>
        {after}
      </span>
    </li>
  )
}
