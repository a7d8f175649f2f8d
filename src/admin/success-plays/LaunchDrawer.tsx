'use client'

/** The drawer in which a success play is chosen, filled in, looked at and launched. */
export const LaunchDrawer = (_: { isOpen: boolean; onClose: () => void }) => null
