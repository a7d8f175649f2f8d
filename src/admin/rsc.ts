/** The panel's pages that are rendered on the server. */
export { ListView } from './lists/ListView.tsx'
export { PlaysNav } from './nav/PlaysNav.tsx'
export { EngagementView } from './engagement/EngagementView.tsx'
export { PlayView } from './play/PlayView.tsx'
export { MyWork } from './work/MyWork.tsx'
