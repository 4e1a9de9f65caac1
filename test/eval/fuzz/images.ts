import sharp from 'sharp'

const SIZE = { width: 96, height: 64, channels: 3 as const }

/** Sound pictures of every format that the intake knows, to be damaged. */
export async function soundPictures(): Promise<readonly Buffer[]> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 }
  const picture = () => sharp({ create: { ...SIZE, background: '#888', noise } })
  return Promise.all([
    picture()
      .jpeg()
      .withExif({ IFD0: { Artist: 'Nobody' } })
      .toBuffer(),
    picture().jpeg({ progressive: true }).toBuffer(),
    picture().png().toBuffer(),
    picture().webp().toBuffer(),
    picture().avif({ effort: 0 }).toBuffer(),
    picture().gif().toBuffer(),
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><rect/></svg>'),
  ])
}
