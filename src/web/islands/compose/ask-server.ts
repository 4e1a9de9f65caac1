/** An answer of the server, or that none came. */
export type Answer =
  | { readonly kind: 'answered'; readonly status: number; readonly body: Body }
  | { readonly kind: 'unanswered' }

/** What an answer may hold; every part is checked where it is used. */
export interface Body {
  readonly ok?: unknown
  readonly kind?: unknown
  readonly message?: unknown
  readonly faults?: unknown
  readonly [name: string]: unknown
}

/**
 * Send JSON and read JSON. Anything that is not an answer of ours, such as a proxy's page or a
 * server that is starting up, counts as none.
 * @param leaving the page is going away: the browser finishes the request by itself
 */
export async function askServer(
  address: string,
  body: unknown,
  options: { readonly leaving?: boolean; readonly signal?: AbortSignal } = {},
): Promise<Answer> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      credentials: 'same-origin',
      keepalive: options.leaving ?? false,
      ...(options.signal ? { signal: options.signal } : {}),
    })
    if (response.status >= 500) return { kind: 'unanswered' }
    return { kind: 'answered', status: response.status, body: (await response.json()) as Body }
  } catch {
    return { kind: 'unanswered' }
  }
}

/** The first fault that an answer tells of, in words. */
export function firstFault(body: Body): string | undefined {
  const [fault] = Array.isArray(body.faults) ? (body.faults as unknown[]) : []
  if (typeof fault !== 'object' || fault === null || !('message' in fault)) return undefined
  return typeof fault.message === 'string' ? fault.message : undefined
}
