import { type OnnxConstant, type OnnxStep, onnxBytes } from '../../onnx/onnx-bytes.ts'
import type { Graph, Step, Weights } from './graph.ts'

interface Translated {
  readonly steps: readonly OnnxStep[]
  readonly constants?: readonly OnnxConstant[]
}

/** Steps that hold no sum: where numbers come from, and how the results are laid out for others. */
const LEFT_OUT: readonly string[] = ['Const', 'Placeholder', 'Reshape', 'Identity']

/**
 * Says a network of TensorFlow.js in ONNX, the language of the runtime that Gatepost has for
 * reading writing too. Only the kinds of step that the face detector has are known.
 * @param outputs the steps whose results are wanted
 * @throws Error for a step of any other kind
 */
export function toOnnx(graph: Graph, outputs: readonly string[]): Uint8Array {
  const wanted = graph.steps.filter(({ op }) => !LEFT_OUT.includes(op))
  const translated = wanted.map((step) => translate(step, graph.weights))
  return onnxBytes({
    steps: translated.flatMap(({ steps }) => steps),
    constants: translated.flatMap(({ constants = [] }) => constants),
    input: 'input',
    outputs,
  })
}

function translate(step: Step, weights: Graph['weights']): Translated {
  const { op, name, inputs, stride } = step
  switch (op) {
    case '_FusedConv2D':
    case 'DepthwiseConv2dNative':
      return convolution(step, weights)
    case 'AddV2':
      return { steps: [{ op: 'Add', inputs, output: name }] }
    case 'Relu':
      return { steps: [{ op, inputs, output: name }] }
    case 'MaxPool': {
      const attributes = { kernel_shape: [2, 2], strides: [stride, stride] }
      return { steps: [{ op, inputs, output: name, attributes }] }
    }
    case 'Pad':
      return padding(step, weights)
    default:
      throw new Error(`The face detector has a step of an unknown kind: ${op}.`)
  }
}

function convolution(step: Step, weights: Graph['weights']): Translated {
  const { name, inputs, stride } = step
  const [picture = '', kernelName, biasName] = inputs
  const kernel = weightsOf(weights, kernelName)
  const bias = biasName === undefined ? undefined : weightsOf(weights, biasName)
  const apart = step.op === 'DepthwiseConv2dNative'
  const { shape, values } = apart ? depthwiseKernel(kernel) : fullKernel(kernel)
  const ends = step.fused.includes('Relu')
  const sum = ends ? `${name} sum` : name
  const attributes = {
    kernel_shape: shape.slice(2),
    strides: [stride, stride],
    group: apart ? (shape[0] ?? 1) : 1,
    auto_pad: step.padding === 'SAME' ? 'SAME_UPPER' : 'VALID',
  }
  const names = [picture, `${name} kernel`, ...(bias ? [`${name} bias`] : [])]
  return {
    steps: [
      { op: 'Conv', inputs: names, output: sum, attributes },
      ...(ends ? [{ op: 'Relu', inputs: [sum], output: name }] : []),
    ],
    constants: [
      { name: `${name} kernel`, shape, values },
      ...(bias ? [{ name: `${name} bias`, shape: bias.shape, values: bias.values }] : []),
    ],
  }
}

/** Rows, columns, in, out become out, in, rows, columns. */
function fullKernel({
  shape: [rows = 1, columns = 1, into = 1, out = 1],
  values,
}: Weights): Weights {
  const turned = new Float32Array(values.length)
  const spots = rows * columns
  for (let spot = 0; spot < spots; spot += 1)
    for (let from = 0; from < into; from += 1)
      for (let to = 0; to < out; to += 1)
        turned[(to * into + from) * spots + spot] = values[(spot * into + from) * out + to] ?? 0
  return { shape: [out, into, rows, columns], values: turned }
}

/** Each channel by itself: rows, columns, channels, 1 become channels, 1, rows, columns. */
function depthwiseKernel({
  shape: [rows = 1, columns = 1, channels = 1],
  values,
}: Weights): Weights {
  const { values: turned } = fullKernel({ shape: [rows, columns, 1, channels], values })
  return { shape: [channels, 1, rows, columns], values: turned }
}

/** The detector pads channels alone, at their end: [[0,0],[0,0],[0,0],[0,more]]. */
function padding({ name, inputs }: Step, weights: Graph['weights']): Translated {
  const [picture = '', amounts] = inputs
  const more = Number(weightsOf(weights, amounts).values.at(-1))
  const pads = BigInt64Array.from([0, 0, 0, 0, 0, more, 0, 0].map(BigInt))
  return {
    steps: [{ op: 'Pad', inputs: [picture, `${name} amounts`], output: name }],
    constants: [{ name: `${name} amounts`, shape: [pads.length], values: pads }],
  }
}

function weightsOf(weights: Graph['weights'], name = ''): Weights {
  const found = weights.get(name)
  if (!found) throw new Error(`The face detector’s numbers for ${name} are missing.`)
  return found
}
