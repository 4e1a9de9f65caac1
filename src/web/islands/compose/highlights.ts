import { segmentsOf, type TextMark } from '../../components/mark-segments.ts'
import { carryMarks, type Stretch } from './carry-marks.ts'

export interface Highlights {
  /** Show these marks in this text; ignored when the text has changed since. */
  show(text: string, marks: readonly TextMark[]): void
  /** Show these stretches beside them, as something to look at, in place of the ones before. */
  showAlso(text: string, stretches: readonly Stretch[]): void
  /** Select a stretch of the text and bring it into view. */
  lead(start: number, end: number): void
}

/**
 * A copy of the text lies behind the box and carries the marks. It is for the eye alone: what the
 * marks say stands in the findings. The copy also makes the box as high as its text.
 */
export function startHighlights(box: HTMLTextAreaElement): Highlights {
  const mirror = mirrorOf(box)
  let text = box.value
  let marks: readonly TextMark[] = []
  let also: readonly TextMark[] = []

  function draw(): void {
    const pieces = segmentsOf(text, [...marks, ...also]).map(pieceOf)
    // A line break at the very end makes no line of its own without something after it.
    mirror.replaceChildren(...pieces, '\u200b')
  }

  draw()
  box.addEventListener('input', () => {
    marks = carryMarks(text, box.value, marks)
    also = carryMarks(text, box.value, also)
    text = box.value
    draw()
  })
  return {
    show(checked, found) {
      if (checked !== box.value) return
      text = checked
      marks = found
      draw()
    },
    showAlso(looked, stretches) {
      if (looked !== box.value || (also.length === 0 && stretches.length === 0)) return
      also = stretches.map(({ start, end }) => ({ number: 0, start, end, severity: 'review' }))
      draw()
    },
    lead(start, end) {
      box.focus({ preventScroll: true })
      box.setSelectionRange(start, end)
      pieceAt(mirror, start).scrollIntoView({ block: 'center' })
    },
  }
}

function mirrorOf(box: HTMLTextAreaElement): HTMLElement {
  const frame = document.createElement('div')
  frame.className = 'gp-write'
  const mirror = document.createElement('div')
  mirror.className = `gp-write__mirror ${box.className}`
  mirror.setAttribute('aria-hidden', 'true')
  mirror.dir = 'auto'
  box.replaceWith(frame)
  frame.append(mirror, box)
  return mirror
}

type Segment = ReturnType<typeof segmentsOf>[number]

function pieceOf(segment: Segment): HTMLElement {
  const piece = document.createElement(segment.severity ? 'mark' : 'span')
  if (segment.severity) piece.className = `gp-mark gp-mark--${segment.severity}`
  piece.textContent = segment.text
  return piece
}

function pieceAt(mirror: HTMLElement, offset: number): Element {
  let seen = 0
  for (const piece of mirror.children) {
    seen += piece.textContent?.length ?? 0
    if (seen > offset) return piece
  }
  return mirror
}
