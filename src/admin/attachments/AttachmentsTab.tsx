'use client'

/** To come. */
const AttachmentsTab = () => null

export default AttachmentsTab
