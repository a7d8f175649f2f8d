'use client'

/** The components that the plugin's collections name. What is here may import React and CSS; nothing else may. */
export { ChoiceCell } from './fields/ChoiceCell.tsx'
export { ChoiceField } from './fields/ChoiceField.tsx'
export { ListFilters } from './fields/ListFilters.tsx'
export { NamedAfter } from './fields/NamedAfter.tsx'
export { BandsPreview } from './health/BandsPreview.tsx'
export { WeightsEditor } from './health/WeightsEditor.tsx'
export {
  ActivityCell,
  DueCell,
  PersonCell,
  PriorityCell,
  RecordCell,
  StateCell,
  TitleCell,
  WhenCell,
} from './lists/cells.tsx'
export { DocumentForm } from './payload/DocumentForm.tsx'
export {
  PlaybookDraftCell,
  PlaybookPublishedCell,
  PlaybookStateCell,
  PlaybookTitleCell,
  PlaybookVersionCell,
  PlaybookWarningsCell,
} from './playbooks/list/cells.tsx'
export { RoadmapPage } from './roadmap/RoadmapPage.tsx'
export { RecordStream } from './stream/RecordStream.tsx'
