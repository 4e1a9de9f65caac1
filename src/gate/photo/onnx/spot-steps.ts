import { field } from './onnx-bytes.ts'
import type { ModelNumbers, ModelStep } from './onnx-model.ts'

interface Put {
  readonly step: ModelStep
  readonly constants: readonly ModelNumbers[]
}

/**
 * Every number times a factor, plus a summand, said as a convolution of single spots, channel by
 * channel: the runtime does that in the layout in which it keeps pictures between convolutions.
 */
export function spotConvolution(line: {
  readonly from: string
  readonly to: string
  readonly channels: number
  readonly factor: number
  readonly summand: number
}): Put {
  const { from, to, channels, factor, summand } = line
  const [kernel, bias] = [`${to} kernel`, `${to} bias`]
  const all = (value: number) => new Float32Array(channels).fill(value)
  return {
    step: {
      op: 'Conv',
      inputs: [from, kernel, bias],
      outputs: [to],
      attributes: [
        Buffer.concat([field(1, 'group'), field(3, channels), field(20, WHOLE)]),
        Buffer.concat([field(1, 'kernel_shape'), field(8, 1), field(8, 1), field(20, WHOLES)]),
      ],
    },
    constants: [
      { name: kernel, shape: [channels, 1, 1, 1], values: all(factor) },
      { name: bias, shape: [channels], values: all(summand) },
    ],
  }
}

/** "clip(x / 6 + 1/2, 0, 1)", which runtimes join with the convolution before it. */
export function gateStep(from: string, to: string): ModelStep {
  const attributes = [fraction('alpha', 1 / 6), fraction('beta', 0.5)]
  return { op: 'HardSigmoid', inputs: [from], outputs: [to], attributes }
}

/** What an attribute holds, as the file format numbers it. */
const FRACTION = 1
const WHOLE = 2
const WHOLES = 7

function fraction(name: string, value: number): Uint8Array {
  const bytes = Buffer.alloc(5)
  bytes.writeUInt8(2 * 8 + 5)
  bytes.writeFloatLE(value, 1)
  return Buffer.concat([field(1, name), bytes, field(20, FRACTION)])
}
