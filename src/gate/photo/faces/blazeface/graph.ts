/** The numbers of one constant of a graph. */
export interface Weights {
  readonly shape: readonly number[]
  readonly values: Float32Array
}

/** One step of a graph: what it does, to what, and how. */
export interface Step {
  readonly name: string
  readonly op: string
  readonly inputs: readonly string[]
  readonly stride: number
  readonly padding: string
  readonly fused: readonly string[]
}

/** A network as TensorFlow.js stores it. */
export interface Graph {
  readonly steps: readonly Step[]
  readonly weights: ReadonlyMap<string, Weights>
}

interface Stored {
  readonly modelTopology: { readonly node: readonly StoredNode[] }
  readonly weightsManifest: readonly [{ readonly weights: readonly StoredWeights[] }]
}
interface StoredNode {
  readonly name: string
  readonly op: string
  readonly input?: readonly string[]
  readonly attr?: {
    readonly strides?: { readonly list: { readonly i: readonly string[] } }
    readonly padding?: { readonly s: string }
    readonly fused_ops?: { readonly list: { readonly s?: readonly string[] } }
  }
}
interface StoredWeights {
  readonly name: string
  readonly shape: readonly number[]
  readonly dtype: string
}

const BYTES_EACH = 4

/**
 * Reads a network from its two files: a JSON description, and all numbers in the order in which
 * the description names them, four bytes each.
 * @throws Error where the two do not fit each other
 */
export function readGraph(description: string, numbers: Uint8Array): Graph {
  const { modelTopology, weightsManifest } = JSON.parse(description) as Stored
  const weights = new Map<string, Weights>()
  let at = 0
  for (const { name, shape, dtype } of weightsManifest[0].weights) {
    const length = shape.reduce((product, side) => product * side, 1) * BYTES_EACH
    const { buffer: bytes } = new Uint8Array(numbers.subarray(at, at + length))
    at += length
    if (at > numbers.length) throw new Error('The face detector’s numbers end too early.')
    const values =
      dtype === 'int32' ? Float32Array.from(new Int32Array(bytes)) : new Float32Array(bytes)
    weights.set(name, { shape, values })
  }
  if (at !== numbers.length)
    throw new Error('The face detector’s numbers do not fit its description.')
  return { steps: modelTopology.node.map(readStep), weights }
}

function readStep({ name, op, input = [], attr = {} }: StoredNode): Step {
  return {
    name,
    op,
    inputs: input,
    stride: Number(attr.strides?.list.i[1] ?? 1),
    padding: attr.padding ? plain(attr.padding.s) : '',
    fused: (attr.fused_ops?.list.s ?? []).map(plain),
  }
}

/** Words are stored in base64. */
function plain(word: string): string {
  return Buffer.from(word, 'base64').toString('latin1')
}
