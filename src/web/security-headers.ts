import { secureHeaders } from 'hono/secure-headers'
import { publicConcernStyle } from './inline-style.ts'

/** Pages with a style inside of them, known by its digest. */
const PUBLIC_CONCERN = /^\/s\/[^/]+\/concern(?:\/|$)/

/**
 * Headers that hold for every page: only our own scripts, styles and pictures; no frames; no
 * address sent on to other sites.
 */
export const securityHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: [
      "'self'",
      (c) => (PUBLIC_CONCERN.test(c.req.path) ? publicConcernStyle().source : ''),
    ],
    imgSrc: ["'self'", 'data:', 'blob:'],
    mediaSrc: ["'self'"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
    manifestSrc: ["'self'"],
  },
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
  crossOriginOpenerPolicy: 'same-origin',
  crossOriginResourcePolicy: 'same-origin',
  permissionsPolicy: { camera: ['self'], microphone: [], geolocation: [] },
})
