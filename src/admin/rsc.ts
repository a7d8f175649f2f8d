/** The panel's pages that are rendered on the server. */

export { EngagementView } from './engagement/EngagementView.tsx'
export { ListView } from './lists/ListView.tsx'
export { PlaysNav } from './nav/PlaysNav.tsx'
export { PortfolioNav } from './nav/PortfolioNav.tsx'
export { PlayView } from './play/PlayView.tsx'
export { PlaybooksListView } from './playbooks/list/PlaybooksListView.tsx'
export { PlaybookView } from './playbooks/PlaybookView.tsx'
export { PortfolioView } from './portfolio/PortfolioView.tsx'
export { MyWork } from './work/MyWork.tsx'
