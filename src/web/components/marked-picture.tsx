import type { PictureBox } from '../../gate/types.ts'

/** A place on a picture that something is said of. */
export interface PictureMark {
  /** "Face 2", "Writing 1": said to whoever does not see the picture. */
  readonly label: string
  /** What stands at its corner. */
  readonly short: string
  readonly box: PictureBox
  readonly kind: 'face' | 'writing'
  /** Where its own line on the page is. */
  readonly href: string
}

export interface MarkedPictureProps {
  readonly src: string
  readonly alt: string
  readonly width: number
  readonly height: number
  readonly marks: readonly PictureMark[]
}

/** Boxes are drawn this many times the picture's longer side as a line's width. */
const LINE = 0.006
const LETTER = 0.038

/**
 * A picture with boxes on it, each a link to what is said of it, so that a finger and the Tab key
 * both reach them. Drawn as one SVG over the picture: it grows and shrinks with it.
 */
export function MarkedPicture({ src, alt, width, height, marks }: MarkedPictureProps) {
  const side = Math.max(width, height)
  return (
    <div class="gp-marked">
      <img class="gp-marked__picture" src={src} alt={alt} width={width} height={height} />
      {marks.length === 0 ? null : (
        <svg class="gp-marked__marks" viewBox={`0 0 ${width} ${height}`} focusable="false">
          <title>What was seen in it</title>
          {marks.map((mark) => (
            <a
              href={mark.href}
              aria-label={mark.label}
              class={`gp-marked__mark gp-marked__mark--${mark.kind}`}
            >
              <rect
                {...placed(mark.box, width, height)}
                stroke-width={side * LINE}
                rx={side * LINE}
              />
              <text
                {...beside(mark, width, height)}
                font-size={side * LETTER}
                stroke-width={side * LINE * 2}
              >
                {mark.short}
              </text>
            </a>
          ))}
        </svg>
      )}
    </div>
  )
}

/** Where the letter stands: above a face and left of writing, so that neither is covered; inside where there is no room. */
function beside({ box, kind }: PictureMark, width: number, height: number) {
  const side = Math.max(width, height)
  const [left, top, gap] = [box.x * width, box.y * height, side * LINE * 1.5]
  if (kind === 'face' && top > side * LETTER) return { x: left, y: top - gap }
  if (kind === 'writing' && left > side * LETTER * 2) {
    const middle = top + (box.height * height) / 2
    return { x: left - gap, y: middle + side * LETTER * 0.35, 'text-anchor': 'end' }
  }
  return { x: left + side * LINE * 2, y: top + side * LETTER }
}

function placed(box: PictureBox, width: number, height: number) {
  return {
    x: box.x * width,
    y: box.y * height,
    width: box.width * width,
    height: box.height * height,
  }
}
