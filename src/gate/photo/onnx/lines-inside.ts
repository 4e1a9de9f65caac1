import {
  type ModelNumbers,
  type ModelStep,
  type OnnxModel,
  wholeNumbers,
  withSteps,
} from './onnx-model.ts'
import { StepUses } from './step-uses.ts'

/** Channel by channel a factor and a summand. */
interface Lines {
  readonly factors: Float32Array
  readonly summands: Float32Array
}

/**
 * Lines right before convolutions of single spots go into the numbers of those. Larger ones keep
 * them before: at a picture's rim they also take in what is beyond, to which nothing was added.
 */
export function withLinesInside(model: OnnxModel): OnnxModel {
  const uses = new StepUses(model)
  const instead = new Map<ModelStep, readonly ModelStep[]>()
  const added: ModelNumbers[] = []
  for (const step of model.steps) {
    const lines = linesOf(model, step)
    const next = uses.of(step.outputs[0] ?? '')
    if (!lines || next.length === 0) continue
    if (!next.every((one) => mixesSpots(model, one, lines.factors.length))) continue
    instead.set(step, [])
    for (const one of next) {
      const numbers = numbersWith(lines, model, one)
      added.push(...numbers)
      const inputs = [step.inputs[0] ?? '', ...numbers.map(({ name }) => name)]
      instead.set(one, [{ ...one, inputs }])
    }
  }
  return withSteps(model, instead, added)
}

/** The lines that a convolution stands for that works on single spots of single channels. */
function linesOf(model: OnnxModel, { op, inputs }: ModelStep): Lines | undefined {
  const [factors, summands] = inputs.slice(1).map((name) => model.constants.get(name))
  const channels = factors?.shape[0] ?? 0
  if (op !== 'Conv' || channels < 2 || !factors || !summands) return undefined
  if (factors.shape.join() !== `${channels},1,1,1`) return undefined
  return { factors: factors.values, summands: summands.values }
}

/** Whether a step is a convolution of single spots that mixes so many channels. */
function mixesSpots(model: OnnxModel, step: ModelStep, channels: number): boolean {
  const [, kernel = '', bias] = step.inputs
  return (
    step.op === 'Conv' &&
    model.constants.get(kernel)?.shape.slice(1).join() === `${channels},1,1` &&
    wholeNumbers(step, 'pads').every((side) => side === 0) &&
    (bias === undefined || model.constants.has(bias))
  )
}

function numbersWith(
  { factors, summands }: Lines,
  { constants }: OnnxModel,
  { inputs, outputs }: ModelStep,
): ModelNumbers[] {
  const [kernel, bias] = inputs.slice(1).map((name) => constants.get(name))
  if (!kernel) return []
  const [length, channels] = [kernel.shape[0] ?? 0, factors.length]
  const values = kernel.values.map((value, at) => value * (factors[at % channels] ?? 0))
  const biases = Float32Array.from({ length }, (_, to) => {
    const own = kernel.values.subarray(to * channels, (to + 1) * channels)
    const start = bias?.values[to] ?? 0
    return own.reduce((sum, value, channel) => sum + value * (summands[channel] ?? 0), start)
  })
  return [
    { ...kernel, name: `${outputs[0]} kernel with lines`, values },
    { name: `${outputs[0]} bias with lines`, shape: [length], values: biases },
  ]
}
