import { createBrowserRouter } from 'react-router';
import { DevFrame } from './dev/frame.tsx';
import { PortalFrame } from './portal/frame.tsx';
import { Broken, NotFound } from './shared/page/not-found.tsx';

/** Each address and its screen; what is not needed at once is loaded when it is come to. */
export const addresses = createBrowserRouter([
  {
    element: <PortalFrame />,
    errorElement: <Broken />,
    children: [
      { path: '/', lazy: () => import('./portal/home.tsx') },
      { path: '/login', lazy: () => import('./portal/login.tsx') },
      { path: '*', element: <NotFound /> },
    ],
  },
  {
    element: <DevFrame />,
    errorElement: <Broken />,
    children: [{ path: '/dev/process/:id', lazy: () => import('./dev/process.tsx') }],
  },
]);
