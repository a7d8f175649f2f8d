import { ChoiceCell as ChoiceCell_b175f1416668140c3d969ccc73a98fb2 } from 'payload-playbooks/client'
import { ChoiceField as ChoiceField_b175f1416668140c3d969ccc73a98fb2 } from 'payload-playbooks/client'
import { ListFilters as ListFilters_b175f1416668140c3d969ccc73a98fb2 } from 'payload-playbooks/client'
import { PlayActivities as PlayActivities_b175f1416668140c3d969ccc73a98fb2 } from 'payload-playbooks/client'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "payload-playbooks/client#ChoiceCell": ChoiceCell_b175f1416668140c3d969ccc73a98fb2,
  "payload-playbooks/client#ChoiceField": ChoiceField_b175f1416668140c3d969ccc73a98fb2,
  "payload-playbooks/client#ListFilters": ListFilters_b175f1416668140c3d969ccc73a98fb2,
  "payload-playbooks/client#PlayActivities": PlayActivities_b175f1416668140c3d969ccc73a98fb2,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
