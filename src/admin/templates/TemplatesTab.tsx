'use client'

/** To come. */
const TemplatesTab = () => null

export default TemplatesTab
