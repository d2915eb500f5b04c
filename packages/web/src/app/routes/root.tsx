import { createRootRoute } from '@tanstack/react-router'
import { MissingPage } from '../../ui/error-page.tsx'
import { Frame, FrameError } from '../frame.tsx'

/** The frame around every page. */
export const root = createRootRoute({ component: Frame, errorComponent: FrameError, notFoundComponent: MissingPage })
