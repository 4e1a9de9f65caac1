/** One field of a protocol buffer message, as it stands in the file. */
export interface Field {
  readonly number: number
  /** A whole number, or the bytes of words, of a message or of packed numbers. */
  readonly value: number | Uint8Array
  /** The field with its number and length before it. */
  readonly raw: Uint8Array
}

const VARINT = 0
const EIGHT_BYTES = 1
const LENGTH_FIRST = 2
const FOUR_BYTES = 5

/**
 * Takes a protocol buffer message apart.
 * @throws Error where the bytes are no such message
 */
export function readFields(bytes: Uint8Array): Field[] {
  const fields: Field[] = []
  for (let at = 0; at < bytes.length; ) {
    const [key, start] = readVarint(bytes, at)
    const [value, end] = readValue(bytes, start, key % 8)
    if (end > bytes.length) throw new Error('The file ends within a field.')
    fields.push({ number: Math.floor(key / 8), value, raw: bytes.subarray(at, end) })
    at = end
  }
  return fields
}

function readValue(bytes: Uint8Array, at: number, type: number): [Field['value'], end: number] {
  if (type === VARINT) return readVarint(bytes, at)
  if (type === EIGHT_BYTES) return [bytes.subarray(at, at + 8), at + 8]
  if (type === FOUR_BYTES) return [bytes.subarray(at, at + 4), at + 4]
  if (type !== LENGTH_FIRST) throw new Error(`The file has a field of the unknown type ${type}.`)
  const [length, start] = readVarint(bytes, at)
  return [bytes.subarray(start, start + length), start + length]
}

/** Whole numbers one after the other, as lists of them are stored. */
export function readVarints(bytes: Uint8Array): number[] {
  const numbers: number[] = []
  for (let at = 0; at < bytes.length; ) {
    const [value, end] = readVarint(bytes, at)
    numbers.push(value)
    at = end
  }
  return numbers
}

/** Seven bits a byte, lowest first; the top bit says that more follow. */
function readVarint(bytes: Uint8Array, at: number): [value: number, end: number] {
  let value = 0
  for (let place = 1, end = at; end < bytes.length; place *= 128) {
    const byte = bytes[end++] ?? 0
    value += (byte & 127) * place
    if (byte < 128) return [value, end]
  }
  throw new Error('The file ends within a number.')
}
