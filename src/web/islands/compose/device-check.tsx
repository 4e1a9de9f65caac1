import { createRoot } from 'hono/jsx/dom/client'
import type { Observation } from '../../../gate/types.ts'
import { DeviceView } from './device-view.tsx'
import type { Highlights } from './highlights.ts'

/** Often enough to seem at once, seldom enough for an old phone. */
const PAUSE_MS = 200
/** The page itself, and what somebody types first, go before. */
const LOAD_AFTER_MS = 1500

type Look = (text: string) => readonly Observation[]

/** What the gate's own answer has come to. */
export type GateState =
  /** It has judged this text. */
  | { readonly is: 'answered'; readonly text: string }
  /** It is being asked and takes its time. */
  | { readonly is: 'slow' }
  /** It cannot be reached. */
  | { readonly is: 'cut_off' }

export interface DeviceCheck {
  /** The words were changed. */
  changed(): void
  /** How the gate stands; what it has judged is not said again here. */
  gate(state: GateState): void
}

interface DeviceCheckParts {
  readonly box: HTMLTextAreaElement
  readonly highlights: Highlights
  /** The gate's findings; what the device says is shown before them. */
  readonly place: HTMLElement
}

/**
 * Looks at the words on the device itself, for what needs no register: marked at once while typing,
 * and told in words where the gate is slow or out of reach. The gate's answer replaces it.
 */
export function startDeviceCheck({ box, highlights, place }: DeviceCheckParts): DeviceCheck {
  const panel = document.createElement('section')
  panel.className = 'gp-on-device'
  panel.setAttribute('aria-labelledby', 'on-device-title')
  const root = createRoot(panel)
  let look: Look | undefined
  let judged: readonly string[] = []
  let state: GateState = { is: 'answered', text: box.value }
  let soon = false

  function show(): void {
    if (!look) return
    const text = box.value
    const seen = unjudged(look(text), judged)
    highlights.showAlso(text, seen)
    if (state.is === 'answered') {
      panel.remove()
      return
    }
    const earlier = place.querySelector('.gp-finding') !== null
    root.render(<DeviceView because={state.is} text={text} seen={seen} earlier={earlier} />)
    if (!panel.isConnected) place.before(panel)
  }

  setTimeout(async () => {
    look = await loadLook()
    if (state.is === 'answered') judged = look?.(state.text).map(keyOf) ?? []
    show()
  }, LOAD_AFTER_MS)

  return {
    changed() {
      if (soon) return
      soon = true
      setTimeout(() => {
        soon = false
        show()
      }, PAUSE_MS)
    },
    gate(now) {
      state = now
      if (now.is === 'answered') judged = look?.(now.text).map(keyOf) ?? []
      show()
    },
  }
}

/** It is larger than the page, so it comes after it; where it does not come, the page goes without. */
async function loadLook(): Promise<Look | undefined> {
  try {
    return (await import('../../../gate/in-browser.ts')).inspectWithoutRegister
  } catch {
    return undefined
  }
}

function keyOf({ kind, text }: Observation): string {
  return `${kind} ${text}`
}

/** Those that the gate has not judged: each that it has stands for one of the same words. */
function unjudged(seen: readonly Observation[], judged: readonly string[]): Observation[] {
  const known = new Map<string, number>()
  for (const key of judged) known.set(key, (known.get(key) ?? 0) + 1)
  return seen.filter((one) => {
    const left = known.get(keyOf(one)) ?? 0
    known.set(keyOf(one), left - 1)
    return left <= 0
  })
}
