import { ICONS, type IconName } from '../../../timeline/types.ts'

/** Decoration: the words beside it say the same. */
export const TimelineIcon = ({ name }: { name: string }) => (
  <svg aria-hidden="true" className="pb-icon" fill="none" focusable="false" viewBox="0 0 16 16">
    <path d={PATHS[ICONS.find((icon) => icon === name) ?? 'note']} />
  </svg>
)

const PATHS: Readonly<Record<IconName, string>> = {
  contact:
    'M2.5 3h11v10h-11zM6.3 6.2a1.3 1.3 0 1 0 0 2.6 1.3 1.3 0 0 0 0-2.6ZM4.3 11c.4-1.2 3.6-1.2 4 0M10.2 6.5h1.6M10.2 9h1.6',
  contract: 'M4 1.8h5.4L12.4 5v9.2H4zM9.2 1.8V5h3.2M6.2 8h4M6.2 10.6h4',
  date: 'M2.4 3.6h11.2v10H2.4zM2.4 6.6h11.2M5.4 2v3M10.6 2v3',
  escalation: 'M8 13.6V3.2M3.8 7.2 8 2.8l4.2 4.4M3.6 13.6h8.8',
  health: 'M1.8 8.4h3l1.6-4 2.6 7.2 1.6-3.2h3.6',
  initiative: 'M3.2 14V2.2M3.2 3h8.6l-2 2.6 2 2.8H3.2',
  meeting: 'M2 3h12v7.4H7.4L4.4 13v-2.6H2zM5 6h6M5 8h4',
  note: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8ZM8 7.2v3.6M8 4.8v.4',
  objective:
    'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8ZM8 4.8a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4ZM8 7.8v.4',
  outcome: 'M2.2 13.4h11.6M4 11V8M7 11V5.6M10 11V7M13 11V3',
  person: 'M8 2.4a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6ZM2.8 13.8c.6-4.6 9.8-4.6 10.4 0',
  play: 'M3.6 2.4v11.2L13 8z',
  product: 'M8 1.8 13.6 5v6L8 14.2 2.4 11V5zM2.4 5 8 8.2 13.6 5M8 8.2v6',
  risk: 'M8 2.2 14.2 13.3H1.8ZM8 6.4v3.2M8 11.2v.4',
  stage: 'M1.8 5h4.4L8.4 8l-2.2 3H1.8L4 8zM7.8 5h4.2l2.2 3-2.2 3H7.8L10 8z',
  state: 'M13.4 6.4A5.6 5.6 0 0 0 3.2 5M2.6 2.6V5.4h2.8M2.6 9.6A5.6 5.6 0 0 0 12.8 11M13.4 13.4v-2.8h-2.8',
  task: 'M2.8 2.8h10.4v10.4H2.8zM5.4 8.2l1.8 1.8 3.4-4',
  team: 'M5.8 3a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6ZM1.6 13c.4-4 8-4 8.4 0M10.4 3.4a2.1 2.1 0 0 1 .2 4M11.6 9.6c1.6.3 2.7 1.4 2.8 3.2',
  touchpoint:
    'M3.4 2.2h2.4l1.2 3-1.6 1.2c.8 1.8 2.2 3.2 4 4l1.4-1.6 3 1.2v2.4c0 .6-.6 1.2-1.2 1.2C7.4 13 2.8 8.2 2.2 3.6c0-.8.4-1.4 1.2-1.4Z',
}
