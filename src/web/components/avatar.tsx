import { classNames } from './attributes.ts'

export interface AvatarProps {
  readonly name: string
  readonly size?: 's' | 'm' | 'l' | undefined
  /** Square for a school or a channel, round for a person. */
  readonly shape?: 'round' | 'square' | undefined
}

const TINTS = 6

/** First letters of the first and the last word, whatever the script. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends
    .map((word) => /[\p{L}\p{N}]/u.exec(word ?? '')?.[0] ?? '')
    .join('')
    .toLocaleUpperCase('en-GB')
}

function tintOf(name: string): number {
  return [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % TINTS
}

/** Initials on a colour. It stands beside the name, so it is not read out. */
export function Avatar({ name, size = 'm', shape = 'round' }: AvatarProps) {
  return (
    <span
      class={classNames(
        'gp-avatar',
        `gp-avatar--${size}`,
        `gp-avatar--${shape}`,
        `gp-avatar--tint-${tintOf(name)}`,
      )}
      aria-hidden="true"
    >
      {initialsOf(name)}
    </span>
  )
}
