import type { Camera } from '../../gate/index.ts'

/** A stored make and model; undefined where no model is known. */
export function readCamera(make: string, model: string): Camera | undefined {
  return model === '' ? undefined : { make, model }
}
