import { getResolvedPDFJS } from 'unpdf'
import type { PdfPage } from '../pdf/open-pdf.ts'

/** How a picture is laid on its page: where its unit square comes to lie, in points from the lower left. */
export type Matrix = readonly [number, number, number, number, number, number]

/** The pixels of a picture of a PDF as its library unpacks them. */
interface Unpacked {
  readonly width: number
  readonly height: number
  readonly data?: Uint8Array | Uint8ClampedArray | null
  /** 1: a bit a pixel; 2: three bytes; 3: four bytes. */
  readonly kind?: number
}

/** A picture of a page with where it lies. */
export interface PlacedPicture {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
  readonly kind: 'bits' | 'rgb' | 'rgba' | 'mask'
  readonly matrix: Matrix
}

/** What a page shows beside text: its pictures, and how many of them could not be unpacked. */
export interface PagePictures {
  readonly pictures: readonly PlacedPicture[]
  readonly unopened: number
}

const START: Matrix = [1, 0, 0, 1, 0, 0]
const KINDS = { 1: 'bits', 2: 'rgb', 3: 'rgba' } as const

/** The pictures of a page in the order in which they are laid on it. */
export async function placedPictures(page: PdfPage): Promise<PagePictures> {
  const { OPS } = await getResolvedPDFJS()
  const { fnArray, argsArray } = await page.getOperatorList()
  const pictures: PlacedPicture[] = []
  let unopened = 0
  let matrix = START
  const kept: Matrix[] = []
  for (const [at, step] of fnArray.entries()) {
    const args: readonly unknown[] = argsArray[at] ?? []
    if (step === OPS.save) kept.push(matrix)
    else if (step === OPS.restore) matrix = kept.pop() ?? START
    else if (step === OPS.transform) matrix = within(matrix, args)
    else if (step === OPS.paintFormXObjectBegin) {
      kept.push(matrix)
      if (Array.isArray(args[0])) matrix = within(matrix, args[0])
    } else if (step === OPS.paintFormXObjectEnd) matrix = kept.pop() ?? START
    else if (step === OPS.paintImageXObject || step === OPS.paintInlineImageXObject) {
      const found = placed(await unpackedOf(page, args[0]), matrix, false)
      if (found) pictures.push(found)
      else unopened += 1
    } else if (step === OPS.paintImageMaskXObject) {
      const found = placed(await maskOf(page, args[0]), matrix, true)
      if (found) pictures.push(found)
      else unopened += 1
    }
  }
  return { pictures, unopened }
}

/** One laying-on within another, as a PDF multiplies them. */
function within(outer: Matrix, inner: readonly unknown[]): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner.map(Number)
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ]
}

function placed(
  unpacked: Unpacked | undefined,
  matrix: Matrix,
  isMask: boolean,
): PlacedPicture | undefined {
  const { width = 0, height = 0, data } = unpacked ?? {}
  const kind = isMask ? 'mask' : KINDS[(unpacked?.kind ?? 0) as keyof typeof KINDS]
  if (!data || !kind || width < 1 || height < 1) return undefined
  return {
    width,
    height,
    kind,
    matrix,
    data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
  }
}

async function unpackedOf(page: PdfPage, named: unknown): Promise<Unpacked | undefined> {
  if (typeof named !== 'string') return (named ?? undefined) as Unpacked | undefined
  const objects = named.startsWith('g_') ? page.commonObjs : page.objs
  return new Promise((done) =>
    objects.get(named, (found: Unpacked | null) => done(found ?? undefined)),
  )
}

/** A mask tells its size itself; its bits may stand with the page's objects. */
async function maskOf(page: PdfPage, mask: unknown): Promise<Unpacked | undefined> {
  const { data, width, height } = (mask ?? {}) as Record<string, unknown>
  if (typeof data !== 'string') return mask as Unpacked | undefined
  const found = await unpackedOf(page, data)
  return found && { ...found, width: Number(width), height: Number(height) }
}
