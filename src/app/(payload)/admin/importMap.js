import { ChoiceCell as ChoiceCell_b175f1416668140c3d969ccc73a98fb2 } from 'payload-playbooks/client'
import { ChoiceField as ChoiceField_b175f1416668140c3d969ccc73a98fb2 } from 'payload-playbooks/client'
import { PersonCell as PersonCell_b175f1416668140c3d969ccc73a98fb2 } from 'payload-playbooks/client'
import { TitleCell as TitleCell_b175f1416668140c3d969ccc73a98fb2 } from 'payload-playbooks/client'
import { StateCell as StateCell_b175f1416668140c3d969ccc73a98fb2 } from 'payload-playbooks/client'
import { ListFilters as ListFilters_b175f1416668140c3d969ccc73a98fb2 } from 'payload-playbooks/client'
import { EngagementView as EngagementView_dc15a9fc38157685bb8568b2167b984c } from 'payload-playbooks/rsc'
import { DocumentForm as DocumentForm_b175f1416668140c3d969ccc73a98fb2 } from 'payload-playbooks/client'
import { ListView as ListView_dc15a9fc38157685bb8568b2167b984c } from 'payload-playbooks/rsc'
import { RecordCell as RecordCell_b175f1416668140c3d969ccc73a98fb2 } from 'payload-playbooks/client'
import { ActivityCell as ActivityCell_b175f1416668140c3d969ccc73a98fb2 } from 'payload-playbooks/client'
import { PriorityCell as PriorityCell_b175f1416668140c3d969ccc73a98fb2 } from 'payload-playbooks/client'
import { DueCell as DueCell_b175f1416668140c3d969ccc73a98fb2 } from 'payload-playbooks/client'
import { PlayView as PlayView_dc15a9fc38157685bb8568b2167b984c } from 'payload-playbooks/rsc'
import { WhenCell as WhenCell_b175f1416668140c3d969ccc73a98fb2 } from 'payload-playbooks/client'
import { RecordStream as RecordStream_b175f1416668140c3d969ccc73a98fb2 } from 'payload-playbooks/client'
import { NamedAfter as NamedAfter_b175f1416668140c3d969ccc73a98fb2 } from 'payload-playbooks/client'
import { RoadmapPage as RoadmapPage_b175f1416668140c3d969ccc73a98fb2 } from 'payload-playbooks/client'
import { WeightsEditor as WeightsEditor_b175f1416668140c3d969ccc73a98fb2 } from 'payload-playbooks/client'
import { BandsPreview as BandsPreview_b175f1416668140c3d969ccc73a98fb2 } from 'payload-playbooks/client'
import { PlaybookTitleCell as PlaybookTitleCell_b175f1416668140c3d969ccc73a98fb2 } from 'payload-playbooks/client'
import { PlaybookStateCell as PlaybookStateCell_b175f1416668140c3d969ccc73a98fb2 } from 'payload-playbooks/client'
import { PlaybookVersionCell as PlaybookVersionCell_b175f1416668140c3d969ccc73a98fb2 } from 'payload-playbooks/client'
import { PlaybookPublishedCell as PlaybookPublishedCell_b175f1416668140c3d969ccc73a98fb2 } from 'payload-playbooks/client'
import { PlaybookDraftCell as PlaybookDraftCell_b175f1416668140c3d969ccc73a98fb2 } from 'payload-playbooks/client'
import { PlaybookWarningsCell as PlaybookWarningsCell_b175f1416668140c3d969ccc73a98fb2 } from 'payload-playbooks/client'
import { PlaybookView as PlaybookView_dc15a9fc38157685bb8568b2167b984c } from 'payload-playbooks/rsc'
import { PlaybooksListView as PlaybooksListView_dc15a9fc38157685bb8568b2167b984c } from 'payload-playbooks/rsc'
import { PortfolioNav as PortfolioNav_dc15a9fc38157685bb8568b2167b984c } from 'payload-playbooks/rsc'
import { PlaysNav as PlaysNav_dc15a9fc38157685bb8568b2167b984c } from 'payload-playbooks/rsc'
import { PortfolioView as PortfolioView_dc15a9fc38157685bb8568b2167b984c } from 'payload-playbooks/rsc'
import { MyWork as MyWork_dc15a9fc38157685bb8568b2167b984c } from 'payload-playbooks/rsc'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "payload-playbooks/client#ChoiceCell": ChoiceCell_b175f1416668140c3d969ccc73a98fb2,
  "payload-playbooks/client#ChoiceField": ChoiceField_b175f1416668140c3d969ccc73a98fb2,
  "payload-playbooks/client#PersonCell": PersonCell_b175f1416668140c3d969ccc73a98fb2,
  "payload-playbooks/client#TitleCell": TitleCell_b175f1416668140c3d969ccc73a98fb2,
  "payload-playbooks/client#StateCell": StateCell_b175f1416668140c3d969ccc73a98fb2,
  "payload-playbooks/client#ListFilters": ListFilters_b175f1416668140c3d969ccc73a98fb2,
  "payload-playbooks/rsc#EngagementView": EngagementView_dc15a9fc38157685bb8568b2167b984c,
  "payload-playbooks/client#DocumentForm": DocumentForm_b175f1416668140c3d969ccc73a98fb2,
  "payload-playbooks/rsc#ListView": ListView_dc15a9fc38157685bb8568b2167b984c,
  "payload-playbooks/client#RecordCell": RecordCell_b175f1416668140c3d969ccc73a98fb2,
  "payload-playbooks/client#ActivityCell": ActivityCell_b175f1416668140c3d969ccc73a98fb2,
  "payload-playbooks/client#PriorityCell": PriorityCell_b175f1416668140c3d969ccc73a98fb2,
  "payload-playbooks/client#DueCell": DueCell_b175f1416668140c3d969ccc73a98fb2,
  "payload-playbooks/rsc#PlayView": PlayView_dc15a9fc38157685bb8568b2167b984c,
  "payload-playbooks/client#WhenCell": WhenCell_b175f1416668140c3d969ccc73a98fb2,
  "payload-playbooks/client#RecordStream": RecordStream_b175f1416668140c3d969ccc73a98fb2,
  "payload-playbooks/client#NamedAfter": NamedAfter_b175f1416668140c3d969ccc73a98fb2,
  "payload-playbooks/client#RoadmapPage": RoadmapPage_b175f1416668140c3d969ccc73a98fb2,
  "payload-playbooks/client#WeightsEditor": WeightsEditor_b175f1416668140c3d969ccc73a98fb2,
  "payload-playbooks/client#BandsPreview": BandsPreview_b175f1416668140c3d969ccc73a98fb2,
  "payload-playbooks/client#PlaybookTitleCell": PlaybookTitleCell_b175f1416668140c3d969ccc73a98fb2,
  "payload-playbooks/client#PlaybookStateCell": PlaybookStateCell_b175f1416668140c3d969ccc73a98fb2,
  "payload-playbooks/client#PlaybookVersionCell": PlaybookVersionCell_b175f1416668140c3d969ccc73a98fb2,
  "payload-playbooks/client#PlaybookPublishedCell": PlaybookPublishedCell_b175f1416668140c3d969ccc73a98fb2,
  "payload-playbooks/client#PlaybookDraftCell": PlaybookDraftCell_b175f1416668140c3d969ccc73a98fb2,
  "payload-playbooks/client#PlaybookWarningsCell": PlaybookWarningsCell_b175f1416668140c3d969ccc73a98fb2,
  "payload-playbooks/rsc#PlaybookView": PlaybookView_dc15a9fc38157685bb8568b2167b984c,
  "payload-playbooks/rsc#PlaybooksListView": PlaybooksListView_dc15a9fc38157685bb8568b2167b984c,
  "payload-playbooks/rsc#PortfolioNav": PortfolioNav_dc15a9fc38157685bb8568b2167b984c,
  "payload-playbooks/rsc#PlaysNav": PlaysNav_dc15a9fc38157685bb8568b2167b984c,
  "payload-playbooks/rsc#PortfolioView": PortfolioView_dc15a9fc38157685bb8568b2167b984c,
  "payload-playbooks/rsc#MyWork": MyWork_dc15a9fc38157685bb8568b2167b984c,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
