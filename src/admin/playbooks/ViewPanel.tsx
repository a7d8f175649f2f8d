'use client'

import { Component, type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react'
import { useTexts } from '../payload/texts.ts'
import { Button, ShimmerEffect } from '../payload/ui.ts'
import type { ViewKey } from './views.ts'
import { useWorkbench } from './workbench.tsx'

const named = <N extends string>(load: () => Promise<Record<N, ComponentType>>, name: N) =>
  lazy(() => load().then((module) => ({ default: module[name] })))

/** Each is fetched when it is opened for the first time; again, when that failed. */
const LOADERS: Readonly<Record<ViewKey, () => ComponentType>> = {
  outline: () => lazy(() => import('./outline/Outline.tsx')),
  yaml: () => named(() => import('./yaml/YamlView.tsx'), 'YamlView'),
  diagram: () => lazy(() => import('./diagram/Diagram.tsx')),
  try: () => lazy(() => import('./try/TryIt.tsx')),
  versions: () => named(() => import('./versions/VersionsView.tsx'), 'VersionsView'),
}

/** The view that is open. */
export const ViewPanel = ({ id }: { id: string }) => {
  const { view } = useWorkbench()
  return (
    <div
      aria-labelledby={`${id}-tab-${view}`}
      className="pb-workbench-view"
      id={`${id}-panel`}
      role="tabpanel"
    >
      <Loaded key={view} view={view} />
    </div>
  )
}

const Loaded = ({ view }: { view: ViewKey }) => {
  const { t } = useTexts()
  const [View, setView] = useState<ComponentType>(() => viewOf(view))
  return (
    <Boundary
      fallback={(retry) => (
        <div className="pb-problem pb-workbench-notice" role="alert">
          <p>{t('workbench:viewFailed')}</p>
          <div className="pb-buttons">
            <Button
              buttonStyle="secondary"
              margin={false}
              onClick={() => {
                forget(view)
                setView(() => viewOf(view))
                retry()
              }}
              size="small"
            >
              {t('workbench:tryAgain')}
            </Button>
          </div>
        </div>
      )}
    >
      <Suspense fallback={<ShimmerEffect height="24rem" />}>
        <View />
      </Suspense>
    </Boundary>
  )
}

const known = new Map<ViewKey, ComponentType>()

const viewOf = (view: ViewKey): ComponentType => {
  const View = known.get(view) ?? LOADERS[view]()
  known.set(view, View)
  return View
}

const forget = (view: ViewKey): void => {
  known.delete(view)
}

type BoundaryProps = { readonly fallback: (retry: () => void) => ReactNode; readonly children: ReactNode }

/** A view that cannot be loaded, or fails, takes neither the text nor the other views with it. React knows only classes here. */
class Boundary extends Component<BoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }
  static getDerivedStateFromError = () => ({ hasFailed: true })
  override render() {
    const { fallback, children } = this.props
    return this.state.hasFailed ? fallback(() => this.setState({ hasFailed: false })) : children
  }
}
