import { classNames } from './attributes.ts'

/** Drawn on a 24 by 24 grid, as lines. */
const PATHS = {
  home: 'M4 11.2 12 4l8 7.2M6 9.6V20h12V9.6M10 20v-5.5h4V20',
  post: 'M5.5 4h13v16h-13zM8.8 8.5h6.4M8.8 12.2h6.4M8.8 16h3.4',
  compose: 'M4 20h4L19.4 8.6a1.9 1.9 0 0 0 0-2.7l-1.3-1.3a1.9 1.9 0 0 0-2.7 0L4 16zM13.2 6.8l4 4',
  inbox: 'M3.8 13.5 7 5h10l3.2 8.5V19H3.8zM3.8 13.5h4.8l1.6 2.5h3.6l1.6-2.5h4.8',
  channel: 'M4 9.8v4.4h3.2L16 18.5v-13L7.2 9.8zM7.2 14.2 8.6 19H11M19.2 9.8c.9 1.3.9 3.1 0 4.4',
  consent: 'M6 3.8h12v16.4H6zM9 12.2l2.2 2.2 4-4.6M9.5 7h5',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4.6 20c.8-3.8 3.6-5.8 7.4-5.8s6.6 2 7.4 5.8',
  people:
    'M9 5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM2.8 19.5c.6-3.4 2.9-5.2 6.2-5.2s5.6 1.8 6.2 5.2M15.8 5.3a3.3 3.3 0 0 1 0 6.4M17.6 14.8c2 .7 3.3 2.3 3.7 4.7',
  policy:
    'M5 6a2 2 0 0 1 2-2h12v13H7a2 2 0 0 0-2 2zM5 19a1.6 1.6 0 0 0 1.6 1.6H19V17M9 8h6M9 11.2h4',
  shield: 'M12 3.4l7 2.5v5.6c0 4.4-2.8 7.5-7 9.1-4.2-1.6-7-4.7-7-9.1V5.9z',
  comment: 'M4 5h16v11.2h-7.6L8 20.2v-4H4z',
  chart: 'M5.5 19v-7M12 19V5M18.5 19v-4.6M3 20.4h18',
  trail: 'M5 5.4h.01M5 12h.01M5 18.6h.01M9 5.4h10.5M9 12h10.5M9 18.6h6.5',
  settings: 'M3.5 7.5h9M17 7.5h3.5M3.5 16.5H7M11.5 16.5h9M15 5v5M9 14v5',
  plus: 'M12 5v14M5 12h14',
  check: 'M5 12.8l4.4 4.4L19 7.2',
  close: 'M6 6l12 12M18 6 6 18',
  arrow: 'M4.5 12h14.5M13 6l6 6-6 6',
  chevron: 'M9 5.5l6.5 6.5L9 18.5',
  stop: 'M8.6 3.6h6.8l5 5v6.8l-5 5H8.6l-5-5V8.6zM12 7.8v5.2M12 16.2h.01',
  look: 'M2.6 12S6 5.6 12 5.6 21.4 12 21.4 12 18 18.4 12 18.4 2.6 12 2.6 12zM12 9.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6z',
  advice:
    'M9.2 17.4h5.6M10.2 20.6h3.6M8.4 14.2a6 6 0 1 1 7.2 0c-.6.5-.8 1.2-.8 2H9.2c0-.8-.2-1.5-.8-2z',
  clock: 'M12 3.6a8.4 8.4 0 1 1 0 16.8 8.4 8.4 0 0 1 0-16.8zM12 7.4V12l3.2 2.2',
  photo: 'M3.8 5.6h16.4v13H3.8zM3.8 15.6l4.4-4.4 4.2 4.2 2.6-2.6 5.2 4.6M15.4 9.2h.01',
  pause: 'M9 6v12M15 6v12',
  globe:
    'M12 3.6a8.4 8.4 0 1 1 0 16.8 8.4 8.4 0 0 1 0-16.8zM3.8 12h16.4M12 3.6c2.4 2.4 3.4 5.2 3.4 8.4s-1 6-3.4 8.4c-2.4-2.4-3.4-5.2-3.4-8.4s1-6 3.4-8.4z',
  down: 'M12 4v10.6M7.2 10.2 12 15l4.8-4.8M5 20h14',
  back: 'M9.4 6.6 4.6 11.4l4.8 4.8M5 11.4h9.2a4.6 4.6 0 0 1 0 9.2h-1.6',
  expired:
    'M7 4h10M7 20h10M8 4c0 4.6 3 5.4 4 8-1 2.6-4 3.4-4 8M16 4c0 4.6-3 5.4-4 8 1 2.6 4 3.4 4 8',
  calendar: 'M4.5 6h15v14h-15zM4.5 10.4h15M8.5 3.6v4.2M15.5 3.6v4.2',
  lock: 'M6 11h12v9H6zM8.6 11V8a3.4 3.4 0 0 1 6.8 0v3',
  search: 'M10.6 4a6.6 6.6 0 1 1 0 13.2 6.6 6.6 0 0 1 0-13.2zM15.6 15.6l4.6 4.6',
  menu: 'M4.5 7h15M4.5 12h15M4.5 17h15',
  flag: 'M6 21V4M6 4.6h11.4l-2 3.8 2 3.8H6',
  school: 'M12 4 3.6 8.6h16.8zM5.6 9v10M18.4 9v10M3.4 19.6h17.2M10 19.4v-5h4v5',
} as const

export type IconName = keyof typeof PATHS

/** The names of all icons, for the gallery. */
export const ICON_NAMES = Object.keys(PATHS) as IconName[]

export interface IconProps {
  readonly name: IconName
  readonly class?: string | undefined
}

/** A small drawing beside a word. It never stands for a word, so it is not read out. */
export function Icon({ name, class: extra }: IconProps) {
  return (
    <svg
      class={classNames('gp-icon', extra)}
      viewBox="0 0 24 24"
      width="20"
      height="20"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
