import { classNames, type ElementProps } from './attributes.ts'
import { segmentsOf, type TextMark, type TextSegment } from './mark-segments.ts'
import { plainly } from './plainly.ts'

export interface HighlightedTextProps extends ElementProps {
  readonly text: string
  readonly marks: readonly TextMark[]
  /** Where a mark's number leads; `#finding-<number>` unless given. */
  readonly hrefOf?: ((number: number) => string) | undefined
}

interface SegmentProps {
  readonly segment: TextSegment
  readonly hrefOf: (number: number) => string
}

/** Characters that nobody sees but that can hide a name or turn text around. */
const HIDDEN =
  /([\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|(?<=\p{L})\u200d)/u

/** Makes hidden characters visible, so that a marked span never looks empty or innocent. */
function visible(text: string) {
  return text.split(HIDDEN).map((part, index) => {
    if (index % 2 === 0) return part
    const code = (part.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return <span class="gp-hidden-character">hidden U+{code}</span>
  })
}

function Segment({ segment, hrefOf }: SegmentProps) {
  if (!segment.severity) return <>{plainly(segment.text)}</>
  return (
    <mark class={`gp-mark gp-mark--${segment.severity}`}>
      {visible(segment.text)}
      {segment.ending.map((mark) => (
        <a
          class="gp-mark__number"
          href={hrefOf(mark.number)}
          aria-label={
            mark.title ? `Finding ${mark.number}: ${mark.title}` : `Finding ${mark.number}`
          }
        >
          {mark.number}
        </a>
      ))}
    </mark>
  )
}

/** A text with what was found in it marked and numbered. Line breaks are kept. */
export function HighlightedText(props: HighlightedTextProps) {
  const hrefOf = props.hrefOf ?? ((number) => `#finding-${number}`)
  return (
    <div class={classNames('gp-text', props.class)} dir="auto" {...props.attributes}>
      {segmentsOf(props.text, props.marks).map((segment) => (
        <Segment segment={segment} hrefOf={hrefOf} />
      ))}
    </div>
  )
}
