/**
 * Pictures with faces that nobody has: drawn from shapes and shades, because no picture of a real
 * person may be kept with the program. Each face is measured from brow to chin, as the detector does.
 */
import sharp from 'sharp'

/** One drawn face. */
export interface DrawnFace {
  /** Middle of the face, in pixels. */
  readonly x: number
  readonly y: number
  /** About brow to chin, in pixels. */
  readonly size: number
  /** Which of the made-up looks. @default 0 */
  readonly look?: number
  /** Tilt of the head in degrees. @default 0 */
  readonly tilt?: number
}

interface Look {
  readonly skin: readonly [light: string, middle: string, dark: string]
  readonly hair: string
  readonly iris: string
  readonly lips: string
  /** Width of the head beside its height, in percent. */
  readonly width: number
}

/** Made-up looks of many colours, so that a detector that sees only some of them is caught. */
export const LOOKS: readonly Look[] = [
  {
    skin: ['#f3d0b4', '#dfae8c', '#a87252'],
    hair: '#3b2a1e',
    iris: '#4d6a78',
    lips: '#b5605a',
    width: 100,
  },
  {
    skin: ['#8d5a3c', '#6d4229', '#3c2214'],
    hair: '#15100d',
    iris: '#2a1a10',
    lips: '#6e3532',
    width: 103,
  },
  {
    skin: ['#e9c19a', '#cf9f74', '#93653f'],
    hair: '#1c1512',
    iris: '#33231a',
    lips: '#a4564b',
    width: 97,
  },
  {
    skin: ['#fbe0cf', '#eabfa6', '#b98468'],
    hair: '#b5793c',
    iris: '#5f7f5a',
    lips: '#c4706a',
    width: 100,
  },
  {
    skin: ['#c08a62', '#a06c46', '#644028'],
    hair: '#201713',
    iris: '#2f2015',
    lips: '#8d4a42',
    width: 102,
  },
  {
    skin: ['#6a432d', '#4e2f1e', '#2a170d'],
    hair: '#0e0b09',
    iris: '#20140c',
    lips: '#5a2c2a',
    width: 99,
  },
]

/** How large a person is drawn before being made to fit, from brow to chin, in pixels. */
const DRAWN_SIZE = 200
/** Width and height of a person's drawing, in faces: hair and shoulders have room. */
const ROOM = 2.4

/** A photo-like picture with these faces in it, as a JPEG. */
export async function drawPeople(
  { width, height }: { readonly width: number; readonly height: number },
  faces: readonly DrawnFace[],
): Promise<Buffer> {
  const drawings = await Promise.all(LOOKS.map(drawLook))
  const people = await Promise.all(
    faces.map(async ({ x, y, size, look = 0, tilt = 0 }) => {
      const drawing = drawings[look % LOOKS.length]
      if (!drawing) throw new Error('There is no such look.')
      const side = Math.round(size * ROOM)
      const fitted = await sharp(drawing).resize(side, side).png().toBuffer()
      const turned = sharp(fitted).rotate(tilt, { background: '#0000' })
      const { data: input, info } = await turned.png().toBuffer({ resolveWithObject: true })
      return { input, left: Math.round(x - info.width / 2), top: Math.round(y - info.height / 2) }
    }),
  )
  // Drawn on a wider wall and cut out, so that people may stand half outside the picture.
  const margin = Math.ceil(Math.max(0, ...faces.map(({ size }) => size * ROOM)))
  const placed = people.map((one) => ({ ...one, left: one.left + margin, top: one.top + margin }))
  const scene = await sharp(wall(width + 2 * margin, height + 2 * margin))
    .composite(placed)
    .flatten()
    .png({ compressionLevel: 0 })
    .toBuffer()
  return sharp(scene)
    .extract({ left: margin, top: margin, width, height })
    .jpeg({ quality: 90 })
    .toBuffer()
}

function wall(width: number, height: number): Buffer {
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <linearGradient id="wall" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#b9c2bd"/><stop offset="1" stop-color="#6d6a5f"/></linearGradient>
    <rect width="100%" height="100%" fill="url(#wall)"/></svg>`)
}

/** Drawn round 0,0 with 100 units from brow to chin. */
function drawLook(look: Look): Promise<Buffer> {
  const side = DRAWN_SIZE * ROOM
  const [light, middle, dark] = look.skin
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="${-50 * ROOM} ${-50 * ROOM} ${100 * ROOM} ${100 * ROOM}">
    <radialGradient id="skin" cx=".42" cy=".4" r=".68"><stop offset="0" stop-color="${light}"/><stop offset=".62" stop-color="${middle}"/><stop offset="1" stop-color="${dark}"/></radialGradient>
    <filter id="soft" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="1.6"/></filter>
    <filter id="softer" x="-40%" y="-40%" width="180%" height="180%"><feGaussianBlur stdDeviation="4"/></filter>
    ${body(look)}</svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}

function body(look: Look): string {
  const {
    hair,
    lips,
    width,
    skin: [light, middle, dark],
  } = look
  return `
    <path d="M-100 175 C-95 105 -45 95 0 95 C45 95 95 105 100 175 Z" fill="#34506b"/>
    <path d="M-24 40 L-26 98 Q0 118 26 98 L24 40 Z" fill="${dark}"/>
    <ellipse cx="0" cy="-24" rx="62" ry="66" fill="${hair}"/>
    <g transform="scale(${width / 100} 1)">
      <ellipse cx="-50" cy="2" rx="8" ry="15" fill="${middle}"/><ellipse cx="50" cy="2" rx="8" ry="15" fill="${middle}"/>
      <path d="M0 -68 C33 -68 51 -42 50 -6 C49 30 30 62 0 64 C-30 62 -49 30 -50 -6 C-51 -42 -33 -68 0 -68 Z" fill="url(#skin)"/>
      <path d="M-52 -14 C-56 -74 -20 -86 2 -84 C34 -84 56 -62 52 -12 C46 -40 34 -54 4 -54 C-26 -54 -44 -42 -52 -14 Z" fill="${hair}"/>
      ${eye(look, -21)}${eye(look, 21)}
      <g filter="url(#soft)">
        <path d="M-36 -21 Q-22 -30 -8 -22 L-9 -18 Q-22 -25 -35 -17 Z" fill="${hair}"/>
        <path d="M36 -21 Q22 -30 8 -22 L9 -18 Q22 -25 35 -17 Z" fill="${hair}"/>
        <path d="M-5 -12 Q-8 8 -12 18 Q-6 25 0 24 Q6 25 12 18 Q8 8 5 -12" fill="${dark}" opacity=".35"/>
        <path d="M-2 -12 L-3 14 L3 14 L2 -12 Z" fill="${light}" opacity=".7"/>
        <ellipse cx="-6" cy="21" rx="4" ry="2.4" fill="#2a120c" opacity=".75"/><ellipse cx="6" cy="21" rx="4" ry="2.4" fill="#2a120c" opacity=".75"/>
        <path d="M-20 40 Q-8 34 0 37 Q8 34 20 40 Q8 52 0 52 Q-8 52 -20 40 Z" fill="${lips}"/>
        <path d="M-20 40 Q0 45 20 40" stroke="#40150f" stroke-width="2" fill="none"/>
      </g>
      <g filter="url(#softer)"><ellipse cx="0" cy="57" rx="14" ry="4" fill="${dark}" opacity=".45"/>
        <ellipse cx="-30" cy="20" rx="12" ry="9" fill="${light}" opacity=".35"/><ellipse cx="30" cy="20" rx="12" ry="9" fill="${light}" opacity=".2"/></g>
    </g>`
}

function eye({ iris, skin: [, , dark] }: Look, at: number): string {
  return `<ellipse cx="${at}" cy="-9" rx="17" ry="11" fill="${dark}" opacity=".45" filter="url(#softer)"/>
    <path d="M${at - 12} -8 Q${at} -18 ${at + 12} -8 Q${at} -1 ${at - 12} -8 Z" fill="#ece8e2"/>
    <circle cx="${at}" cy="-9" r="5.6" fill="${iris}"/><circle cx="${at}" cy="-9" r="2.8" fill="#080605"/>
    <circle cx="${at - 1.5}" cy="-11" r="1.3" fill="#fff"/>
    <path d="M${at - 13} -8 Q${at} -19 ${at + 13} -8" stroke="#1a0f0a" stroke-width="2.2" fill="none"/>`
}
