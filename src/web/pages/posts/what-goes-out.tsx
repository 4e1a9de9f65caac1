import type { PostForReader } from '../../../domain/posts/index.ts'
import type { PhotoSight } from '../../../gate/index.ts'
import type { Finding } from '../../../policy/index.ts'
import { Details } from '../../components/details.tsx'
import { HighlightedText } from '../../components/highlighted-text.tsx'
import { type PhotoNote, PhotoTile } from '../../components/photo-tile.tsx'
import { plainly } from '../../components/plainly.ts'
import { Section } from '../../components/section.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { Table } from '../../components/table.tsx'
import { inOrder } from '../../findings/finding-list.tsx'
import { Previews } from './preview/previews.tsx'
import { sightInWords } from './sight-in-words.ts'
import { Video } from './video/shown-video.tsx'

/** Exactly what will go out: the text with its findings marked, the photos, the channels. */
export function WhatGoesOut({ view }: { readonly view: PostForReader }) {
  const { content } = view.post
  return (
    <Section title="Exactly what goes out" icon="look">
      <SummaryList
        rows={[
          {
            key: 'Where',
            value: view.channels.map((channel) => channel.name).join(', ') || 'No channel chosen',
          },
          ...(content.kind === 'reminder' ? [{ key: 'Kind', value: 'Reminder' }] : []),
        ]}
      />
      {content.text ? (
        <blockquote class="gp-post-text" dir="auto">
          <HighlightedText text={content.text} marks={marksOf(view.judgement.findings)} />
        </blockquote>
      ) : (
        <p class="govuk-hint">No text.</p>
      )}
      <OwnWords view={view} />
      <Photos view={view} />
      <Details summary="How it looks on each channel" open={(content.variants ?? []).length > 0}>
        <Previews
          post={{ school: view.school.name, photos: content.photos, videos: view.videos }}
          channels={view.channels}
          words={content}
        />
      </Details>
    </Section>
  )
}

/** What goes to one channel alone, with its findings marked like those of the text. */
function OwnWords({ view }: { readonly view: PostForReader }) {
  const { content } = view.post
  return (
    <>
      {(content.variants ?? []).map(({ channelId, text }) => (
        <>
          <p class="govuk-body">
            <strong>
              Only for {view.channels.find((one) => one.id === channelId)?.name ?? 'one channel'}
            </strong>
            , in place of the text:
          </p>
          <blockquote class="gp-post-text" dir="auto">
            <HighlightedText text={text} marks={marksOf(view.judgement.findings, channelId)} />
          </blockquote>
        </>
      ))}
    </>
  )
}

function marksOf(findings: readonly Finding[], channelId?: string) {
  const here = ({ place }: Finding) =>
    channelId === undefined
      ? place.part === 'text'
      : place.part === 'variant' && place.channel === channelId
  return inOrder(findings).flatMap(({ finding }, index) =>
    here(finding) && finding.end > finding.start
      ? [{ number: index + 1, severity: finding.severity, start: finding.start, end: finding.end }]
      : [],
  )
}

function Photos({ view }: { readonly view: PostForReader }) {
  const { content } = view.post
  if (content.photos.length === 0) return null
  const stills = content.photos.filter((photo) => !photo.video)
  return (
    <>
      <Video view={view} />
      {stills.length === 0 ? null : (
        <div class="gp-photo-grid">
          {content.photos.map((photo, index) =>
            photo.video ? null : (
              <PhotoTile
                src={`/photos/${photo.photoId}`}
                alt={photo.altText}
                name={`Photo ${index + 1}`}
                notes={[
                  {
                    severity: photo.altText ? 'clear' : 'review',
                    text: photo.altText ? `Alt text: ${plainly(photo.altText)}` : 'No alt text',
                  },
                  {
                    severity: 'clear',
                    text: photo.nobodyIdentifiable
                      ? 'Declared: nobody can be identified'
                      : `${photo.pictured.length} tagged`,
                  },
                  seenIn(view.photos.get(photo.photoId)?.sight),
                ]}
              />
            ),
          )}
        </div>
      )}
    </>
  )
}

/** Beside what its author said of it: an approver sees at once where the two do not meet. */
function seenIn(sight: PhotoSight = { kind: 'waiting' }): PhotoNote {
  if (sight.kind === 'waiting') return { severity: 'review', text: 'Not looked through yet' }
  if (sight.kind === 'failed') return { severity: 'review', text: sight.reason }
  return { severity: 'clear', text: sightInWords(sight) }
}

/** Everyone pictured or named, and whether they may appear on each channel. Never why. */
export function LearnersInPost({ view }: { readonly view: PostForReader }) {
  if (view.learners.length === 0) return null
  return (
    <Section title={`The ${view.pack.terms.learners} in this post`} icon="person">
      <Table
        caption="Asked of the consent register just now"
        captionSize="s"
        head={[
          { text: 'Name' },
          { text: 'Class' },
          ...view.channels.map((channel) => ({ text: channel.name })),
        ]}
        rows={view.learners.map((learner) => [
          { text: `${learner.name} (${learner.how.join(' and ')})` },
          { text: learner.className ?? '' },
          ...learner.channels.map(({ decision }) => ({ text: decision.staffSays })),
        ])}
      />
    </Section>
  )
}
