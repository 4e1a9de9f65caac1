import { MAX_FILES } from '../../src/domain/evidence/index.ts'
import type { WholeApp } from './whole-app.ts'

/** Somebody signed in who sends evidence to the app over the network, as a browser does. */
export interface EvidenceVisitor {
  get(path: string): Promise<Response>
  post(path: string, body: URLSearchParams | FormData): Promise<Response>
  /** Put files on record about a matter. @returns the address of the piece; undefined when it was not acknowledged */
  add(matterId: string, files: readonly File[], description?: string): Promise<string | undefined>
}

/** A form of words about evidence, with its files. */
export function evidenceForm(files: readonly File[], description = 'What was seen'): FormData {
  if (files.length > MAX_FILES) throw new Error('More files than the form takes.')
  const body = new FormData()
  const words = { stopAnswer: 'no', description, platform: 'x', visibility: 'public' }
  for (const [name, value] of Object.entries(words)) body.append(name, value)
  for (const file of files) body.append('files', file)
  return body
}

export function visitWith(app: Pick<WholeApp, 'origin'>, cookie: string): EvidenceVisitor {
  const headers = { cookie, origin: app.origin }
  const own: EvidenceVisitor = {
    get: (path) => fetch(`${app.origin}${path}`, { headers, redirect: 'manual' }),
    post: (path, body) =>
      fetch(`${app.origin}${path}`, { method: 'POST', headers, body, redirect: 'manual' }),
    async add(matterId, files, description) {
      const path = `/matters/${matterId}/evidence`
      const answer = await own.post(path, evidenceForm(files, description))
      await answer.arrayBuffer()
      return answer.status === 303 ? answer.headers.get('location')?.split('?')[0] : undefined
    },
  }
  return own
}
