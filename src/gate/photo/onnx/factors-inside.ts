import { type ModelNumbers, type ModelStep, type OnnxModel, withSteps } from './onnx-model.ts'
import { type Line, StepUses } from './step-uses.ts'

/** A convolution, times a number, plus a number: both go into the convolution's own numbers. */
export function withFactorsInside(model: OnnxModel): OnnxModel {
  const uses = new StepUses(model)
  const instead = new Map<ModelStep, readonly ModelStep[]>()
  const added: ModelNumbers[] = []
  for (const step of model.steps) {
    const [, kernelName = '', biasName] = step.inputs
    const kernel = model.constants.get(kernelName)
    const bias = model.constants.get(biasName ?? '')
    const line = step.op === 'Conv' && uses.lineAfter(step.outputs[0] ?? '')
    if (!line || !kernel || (biasName !== undefined && !bias)) continue
    const numbers = numbersWith(line, kernel, bias)
    added.push(...numbers)
    const inputs = [step.inputs[0] ?? '', ...numbers.map(({ name }) => name)]
    instead.set(step, [{ ...step, inputs, outputs: [line.output] }])
    for (const one of line.steps) instead.set(one, [])
  }
  return withSteps(model, instead, added)
}

function numbersWith(
  { factor, summand, output }: Line,
  kernel: ModelNumbers,
  bias: ModelNumbers | undefined,
): [kernel: ModelNumbers, bias: ModelNumbers] {
  const length = kernel.shape[0] ?? 0
  const biases = Float32Array.from(
    { length },
    (_, channel) => (bias?.values[channel] ?? 0) * factor + summand,
  )
  return [
    { ...kernel, name: `${output} kernel`, values: kernel.values.map((value) => value * factor) },
    { name: `${output} bias`, shape: [length], values: biases },
  ]
}
