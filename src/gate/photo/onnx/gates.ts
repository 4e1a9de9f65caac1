import { type ModelNumbers, type ModelStep, type OnnxModel, withSteps } from './onnx-model.ts'
import { gateStep, spotConvolution } from './spot-steps.ts'
import { type Line, StepUses } from './step-uses.ts'

/**
 * Says "x · clip(x + 3, 0, 6) / 6" behind a convolution, and the line after it, as a product with a
 * gate and one convolution of single spots.
 */
export function withGates(model: OnnxModel): OnnxModel {
  const uses = new StepUses(model)
  const instead = new Map<ModelStep, readonly ModelStep[]>()
  const added: ModelNumbers[] = []
  for (const step of model.steps) {
    const gate = step.op === 'Conv' && uses.gateAfter(step.outputs[0] ?? '')
    const channels = model.constants.get(step.inputs[1] ?? '')?.shape[0]
    if (!gate || !channels) continue
    const { steps, constants } = gateBehind(step, channels, gate)
    added.push(...constants)
    for (const one of gate.steps) instead.set(one, [])
    instead.set(step, [step, ...steps])
  }
  return withSteps(model, instead, added)
}

function gateBehind(step: ModelStep, channels: number, { factor, summand, output }: Line) {
  const [from = ''] = step.outputs
  const [same, open, gated] = [`${output} same`, `${output} gate`, `${output} gated`]
  // The runtime joins a gate with the convolution before it, and this one has no other user.
  const before = spotConvolution({ from, to: same, channels, factor: 1, summand: 0 })
  const product: ModelStep = { op: 'Mul', inputs: [from, open], outputs: [gated], attributes: [] }
  const after = spotConvolution({ from: gated, to: output, channels, factor, summand })
  return {
    steps: [before.step, gateStep(same, open), product, after.step],
    constants: [...before.constants, ...after.constants],
  }
}
