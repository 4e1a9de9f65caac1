import sharp, { type Sharp } from 'sharp'
import { MAX_PHOTO_PIXELS, STEP_SECONDS } from './limits.ts'

/**
 * Opens bytes already known by `sniff` to be one of our formats. A missing part is an error;
 * the small faults that some phones write into every file are not.
 */
export function openImage(bytes: Uint8Array): Sharp {
  return sharp(bytes, { failOn: 'error', limitInputPixels: MAX_PHOTO_PIXELS }).timeout({
    seconds: STEP_SECONDS,
  })
}
