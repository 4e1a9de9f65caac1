export interface VideoPlayerProps {
  readonly src: string
  /** The picture shown before it plays. */
  readonly poster?: string | undefined
  /** What it is called for somebody who cannot see it. */
  readonly label: string
  readonly size?: { readonly width: number; readonly height: number } | undefined
  /** Address of its captions. */
  readonly captions?: string | undefined
}

/** A video with the browser's own controls. Nothing of it but its length is loaded before it plays. */
export function VideoPlayer({ src, poster, label, size, captions }: VideoPlayerProps) {
  return (
    // biome-ignore lint/a11y/useMediaCaption: a silent video has none; the gate asks for them otherwise
    <video
      class="gp-video"
      src={src}
      poster={poster}
      aria-label={label}
      width={size?.width}
      height={size?.height}
      controls
      preload="metadata"
      playsinline
      data-video
    >
      {captions ? (
        <track kind="captions" src={captions} srclang="en-GB" label="Captions" default />
      ) : null}
      <a href={src}>Download the video</a>
    </video>
  )
}
