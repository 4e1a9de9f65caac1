/**
 * The text of a file whose encoding nobody told: by its mark, else by what its bytes can be. What is
 * neither Unicode nor marked is read as Windows wrote it in western Europe.
 * @returns undefined where it is no text
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const encoding = encodingOf(bytes)
  if (!encoding) return undefined
  return new TextDecoder(encoding).decode(bytes)
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

function encodingOf(bytes: Uint8Array): Encoding | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const wide = wideEncoding(bytes)
  if (wide) return wide
  if (bytes.includes(0)) return undefined
  if (isUtf8(bytes)) return 'utf-8'
  return looksTyped(bytes) ? 'windows-1252' : undefined
}

/** Western text in UTF-16 without a mark has a zero for nearly every other byte. */
function wideEncoding(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, 4_000)
  if (sample.length < 4 || bytes.length % 2 === 1) return undefined
  const zeros = [0, 0]
  for (const [at, byte] of sample.entries()) {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  }
  const [even = 0, odd = 0] = zeros
  const most = sample.length / 2
  if (odd > most * 0.7 && even < most * 0.05) return 'utf-16le'
  if (even > most * 0.7 && odd < most * 0.05) return 'utf-16be'
  return undefined
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Whether bytes could have been typed: hardly any control characters among them. */
function looksTyped(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 100_000)
  let control = 0
  for (const byte of sample) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) control += 1
  }
  return control <= sample.length / 500
}
