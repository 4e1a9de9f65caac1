import { Section } from '../../../components/section.tsx'
import { Previews } from '../preview/previews.tsx'
import type { ComposeView } from './compose-view.ts'

/** How it will look on each chosen channel; drawn anew with every check while somebody types. */
export function PreviewSection({ view }: { readonly view: ComposeView }) {
  return (
    <Section title="How it will look" icon="look" id="previews">
      <div data-previews>
        <PreviewsOf view={view} />
      </div>
    </Section>
  )
}

/** The previews alone, for the page’s script to put in. */
export function PreviewsOf({ view }: { readonly view: Pick<ComposeView, 'form' | 'desk'> }) {
  const { form, desk } = view
  return (
    <Previews
      post={{ school: desk.school.name, photos: form.photos, videos: desk.videos }}
      channels={desk.choices.channels.filter(({ id }) => form.channels.includes(id))}
      words={form}
    />
  )
}
