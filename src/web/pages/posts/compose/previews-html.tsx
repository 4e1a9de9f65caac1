import type { ComposeView } from './compose-view.ts'
import { PreviewsOf } from './preview-section.tsx'

/** The previews as they stand in the page, for its script. */
export async function previewsHtml(view: Pick<ComposeView, 'form' | 'desk'>): Promise<string> {
  return String(await (<PreviewsOf view={view} />))
}
