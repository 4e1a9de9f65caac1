/**
 * Writes the ONNX file format (protocol buffers): the few messages that a network of convolutions
 * needs. Field numbers are those of onnx.proto3, IR version 8.
 */
const IR_VERSION = 8
/** The version of the operators' definitions that the steps are written in. */
const OPERATORS = 13

const FLOAT = 1
const INT64 = 7

export type Attribute = number | string | readonly number[]

export interface OnnxStep {
  readonly op: string
  readonly inputs: readonly string[]
  readonly output: string
  readonly attributes?: Readonly<Record<string, Attribute>>
}

export interface OnnxConstant {
  readonly name: string
  readonly shape: readonly number[]
  readonly values: Float32Array | BigInt64Array
}

export interface OnnxNetwork {
  readonly steps: readonly OnnxStep[]
  readonly constants: readonly OnnxConstant[]
  readonly input: string
  readonly outputs: readonly string[]
}

/** A network as the bytes of an .onnx file; pictures may be of any number, height and width. */
export function onnxBytes({ steps, constants, input, outputs }: OnnxNetwork): Uint8Array {
  const graph = [
    ...steps.map((step) => field(1, stepBytes(step))),
    field(2, 'network'),
    ...constants.map((constant) => field(5, constantBytes(constant))),
    field(11, portBytes(input, 3)),
    ...outputs.map((output) => field(12, portBytes(output))),
  ]
  const operators = [field(1, ''), field(2, OPERATORS)]
  return Buffer.concat([field(1, IR_VERSION), field(7, graph), field(8, operators)])
}

function stepBytes({ op, inputs, output, attributes = {} }: OnnxStep): Uint8Array[] {
  return [
    ...inputs.map((name) => field(1, name)),
    field(2, output),
    field(4, op),
    ...Object.entries(attributes).map((attribute) => field(5, attributeBytes(attribute))),
  ]
}

function attributeBytes([name, value]: readonly [string, Attribute]): Uint8Array[] {
  if (typeof value === 'number') return [field(1, name), field(3, value), field(20, 2)]
  if (typeof value === 'string') return [field(1, name), field(4, value), field(20, 3)]
  return [field(1, name), ...value.map((one) => field(8, one)), field(20, 7)]
}

export function constantBytes({ name, shape, values }: OnnxConstant): Uint8Array[] {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
  const type = values instanceof Float32Array ? FLOAT : INT64
  return [...shape.map((side) => field(1, side)), field(2, type), field(8, name), field(9, bytes)]
}

/** Pictures in, maps out: number, channels, height, width; a named side may be of any length. */
function portBytes(name: string, channels?: number): Uint8Array[] {
  const sides = ['number', channels ?? `${name} channels`, `${name} height`, `${name} width`]
  const shape = sides.map((side) => field(1, [field(typeof side === 'number' ? 1 : 2, side)]))
  return [field(1, name), field(2, [field(1, [field(1, FLOAT), field(2, shape)])])]
}

/** One field of a message: a whole number as it is, words, bytes and messages with their length before them. */
export function field(
  number: number,
  value: number | string | Uint8Array | readonly Uint8Array[],
): Uint8Array {
  if (typeof value === 'number') return Buffer.concat([varint(number * 8), varint(value)])
  const content = typeof value === 'string' ? Buffer.from(value) : value
  const bytes = content instanceof Uint8Array ? content : Buffer.concat(content)
  return Buffer.concat([varint(number * 8 + 2), varint(bytes.length), bytes])
}

/** Seven bits a byte, lowest first; the top bit says that more follow. */
function varint(value: number): Uint8Array {
  const bytes: number[] = []
  let rest = value
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128)
  return Uint8Array.from([...bytes, rest])
}
