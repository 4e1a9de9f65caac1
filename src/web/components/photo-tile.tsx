import type { Child } from 'hono/jsx'
import type { Severity } from '../../vocabulary/verdicts.ts'
import { Icon, type IconName } from './icon.tsx'

export interface PhotoNote {
  readonly severity: Severity | 'clear'
  readonly text: Child
}

export interface PhotoTileProps {
  /** Left out while the picture is being made ready, or where the viewer may not see it. */
  readonly src?: string | undefined
  readonly alt: string
  readonly width?: number | undefined
  readonly height?: number | undefined
  /** "Photo 1", or the file's name. */
  readonly name: Child
  readonly notes?: readonly PhotoNote[] | undefined
  /** Shown in place of the picture when there is no `src`. */
  readonly placeholder?: Child
  /** Buttons and links for this photo. */
  readonly actions?: Child
}

const NOTE_ICONS: Readonly<Record<PhotoNote['severity'], IconName>> = {
  block: 'stop',
  review: 'look',
  advice: 'advice',
  clear: 'check',
}

/** A photo of a draft, with what was seen in it. */
export function PhotoTile(props: PhotoTileProps) {
  return (
    <figure class="gp-photo">
      {props.src === undefined ? (
        <div class="gp-photo__placeholder">
          <Icon name="photo" />
          <span>{props.placeholder ?? 'Picture not ready yet'}</span>
        </div>
      ) : (
        <img
          class="gp-photo__picture"
          src={props.src}
          alt={props.alt}
          width={props.width}
          height={props.height}
          loading="lazy"
          decoding="async"
        />
      )}
      <figcaption class="gp-photo__caption">
        <span class="gp-photo__name">{props.name}</span>
        {props.notes?.length ? (
          <ul class="gp-photo__notes">
            {props.notes.map((note) => (
              <li class={`gp-photo__note gp-photo__note--${note.severity}`}>
                <Icon name={NOTE_ICONS[note.severity]} />
                <span>{note.text}</span>
              </li>
            ))}
          </ul>
        ) : null}
        {props.actions ? <div class="gp-photo__actions">{props.actions}</div> : null}
      </figcaption>
    </figure>
  )
}
