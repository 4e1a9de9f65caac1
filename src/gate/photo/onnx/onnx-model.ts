import { constantBytes, field } from './onnx-bytes.ts'
import { type Field, readFields, readVarints } from './protobuf.ts'

/** One step of a network: what it does, to what. */
export interface ModelStep {
  readonly op: string
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  /** As they stand in the file. */
  readonly attributes: readonly Uint8Array[]
}

/** Numbers that steps work with, by name. */
export interface ModelNumbers {
  readonly name: string
  readonly shape: readonly number[]
  readonly values: Float32Array
}

/** A network as an .onnx file holds it. */
export interface OnnxModel {
  readonly steps: readonly ModelStep[]
  /** All numbers but whole ones, which say sizes alone. */
  readonly constants: ReadonlyMap<string, ModelNumbers>
  /** Those that were put in since the file was read. */
  readonly added: readonly ModelNumbers[]
  /** What else the file says, of the network and beside it. */
  readonly rest: { readonly network: readonly Uint8Array[]; readonly file: readonly Uint8Array[] }
}

const GRAPH = 7
const STEP = 1
const FLOAT = 1

/**
 * Reads an .onnx file; field numbers are those of onnx.proto3.
 * @throws Error where it is none
 */
export function readModel(bytes: Uint8Array): OnnxModel {
  const file = readFields(bytes)
  const graph = file.find(({ number }) => number === GRAPH)
  if (!(graph?.value instanceof Uint8Array)) throw new Error('The file holds no network.')
  const network = readFields(graph.value)
  const steps = messages(network, STEP).map(readStep)
  return {
    steps,
    constants: new Map(steps.flatMap(constantOf).map((one) => [one.name, one])),
    added: [],
    rest: {
      network: network.filter(({ number }) => number !== STEP).map(({ raw }) => raw),
      file: file.filter(({ number }) => number !== GRAPH).map(({ raw }) => raw),
    },
  }
}

/** The model with some of its steps exchanged for others, and the numbers that those need. */
export function withSteps(
  model: OnnxModel,
  instead: ReadonlyMap<ModelStep, readonly ModelStep[]>,
  added: readonly ModelNumbers[],
): OnnxModel {
  return {
    ...model,
    steps: model.steps.flatMap((step) => instead.get(step) ?? [step]),
    constants: new Map([...model.constants, ...added.map((one) => [one.name, one] as const)]),
    added: [...model.added, ...added],
  }
}

/** The model as an .onnx file again. */
export function modelBytes({ steps, added, rest }: OnnxModel): Uint8Array {
  const network = [
    ...steps.map((step) => field(STEP, stepBytes(step))),
    ...added.map((constant) => field(5, constantBytes(constant))),
    ...rest.network,
  ]
  return Buffer.concat([...rest.file, field(GRAPH, network)])
}

/** The whole numbers of one attribute of a step, such as the padding of a convolution. */
export function wholeNumbers({ attributes }: ModelStep, name: string): number[] {
  const fields = attributes.map(readFields).find((one) => words(one, 1)[0] === name) ?? []
  return numbersIn(fields, 8)
}

/** A fraction among the attributes of a step, such as a bound. */
export function fractionIn({ attributes }: ModelStep, name: string): number | undefined {
  const fields = attributes.map(readFields).find((one) => words(one, 1)[0] === name) ?? []
  const [bytes] = messages(fields, 2)
  return bytes && Buffer.from(bytes).readFloatLE()
}

function readStep(message: Uint8Array): ModelStep {
  const fields = readFields(message)
  return {
    op: words(fields, 4)[0] ?? '',
    inputs: words(fields, 1),
    outputs: words(fields, 2),
    attributes: messages(fields, 5),
  }
}

function stepBytes({ op, inputs, outputs, attributes }: ModelStep): Uint8Array[] {
  return [
    ...inputs.map((name) => field(1, name)),
    ...outputs.map((name) => field(2, name)),
    field(4, op),
    ...attributes.map((attribute) => field(5, attribute)),
  ]
}

/** The numbers that a step of the kind Constant stands for, unless they are whole ones. */
function constantOf({ op, outputs: [name], attributes: [value] }: ModelStep): ModelNumbers[] {
  if (op !== 'Constant' || name === undefined || !value) return []
  const [tensor] = messages(readFields(value), 5)
  const fields = tensor ? readFields(tensor) : []
  const [numbers] = messages(fields, 9)
  if (!numbers || numbersIn(fields, 2)[0] !== FLOAT) return []
  const values = new Float32Array(new Uint8Array(numbers).buffer)
  return [{ name, shape: numbersIn(fields, 1), values }]
}

function messages(fields: readonly Field[], number: number): Uint8Array[] {
  return fields.flatMap((one) =>
    one.number === number && one.value instanceof Uint8Array ? [one.value] : [],
  )
}

function words(fields: readonly Field[], number: number): string[] {
  return messages(fields, number).map((bytes) => Buffer.from(bytes).toString())
}

/** A list may be stored number by number, or packed. */
function numbersIn(fields: readonly Field[], number: number): number[] {
  return fields
    .filter((one) => one.number === number)
    .flatMap(({ value }) => (typeof value === 'number' ? [value] : readVarints(value)))
}
