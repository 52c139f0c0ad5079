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
      { path: '/', lazy: () => import('./portal/home/home.tsx') },
      { path: '/login', lazy: () => import('./portal/login.tsx') },
      { path: '/signup', lazy: () => import('./portal/signup/signup.tsx') },
      { path: '/signup/:page', lazy: () => import('./portal/signup/signup.tsx') },
      { path: '/basvuru', lazy: () => import('./portal/case/link-page.tsx') },
      { path: '/cases/:id', lazy: () => import('./portal/case/case-page.tsx') },
      { path: '/sifre', lazy: () => import('./portal/account/password-page.tsx') },
      { path: '/forgot', lazy: () => import('./portal/account/forgot.tsx') },
      { path: '/account', lazy: () => import('./portal/account/account.tsx') },
      { path: '*', element: <NotFound /> },
    ],
  },
  {
    lazy: () => import('./firm/frame.tsx'),
    errorElement: <Broken />,
    children: [
      { path: '/firms', lazy: () => import('./firm/firms.tsx') },
      { path: '/firms/:firm', lazy: () => import('./firm/firm.tsx') },
      { path: '/firms/:firm/proxies', lazy: () => import('./firm/proxies/proxies.tsx') },
      { path: '/firms/:firm/declarations', lazy: () => import('./firm/declarations/declarations.tsx') },
      { path: '/firms/:firm/refunds', lazy: () => import('./firm/refunds/refunds.tsx') },
      { path: '/firms/:firm/unions', lazy: () => import('./firm/unions.tsx') },
      { path: '/firms/:firm/users', lazy: () => import('./firm/users.tsx') },
      { path: '/firms/:firm/start/:process', lazy: () => import('./firm/start/start.tsx') },
      { path: '/firms/:firm/start/:process/:page', lazy: () => import('./firm/start/start.tsx') },
    ],
  },
  {
    element: <DevFrame />,
    errorElement: <Broken />,
    children: [
      { path: '/dev/process/:id', lazy: () => import('./dev/process.tsx') },
      { path: '/dev/parts', lazy: () => import('./dev/parts/page.tsx') },
      { path: '/dev/parts/:page', lazy: () => import('./dev/parts/wizard.tsx') },
    ],
  },
  {
    lazy: () => import('./desk/frame.tsx'),
    errorElement: <Broken />,
    children: [
      { path: '/desk', lazy: () => import('./desk/inbox/inbox.tsx') },
      { path: '/desk/tasks/:id', lazy: () => import('./desk/task/task.tsx') },
      { path: '/desk/payments', lazy: () => import('./desk/payments/page.tsx') },
      { path: '/desk/absences', lazy: () => import('./desk/absences/page.tsx') },
      { path: '/desk/notifications', lazy: () => import('./desk/notifications/page.tsx') },
      { path: '/desk/tokens', lazy: () => import('./desk/tokens/page.tsx') },
      { path: '/desk/staff', lazy: () => import('./desk/staff/page.tsx') },
      { path: '/desk/holidays', lazy: () => import('./desk/holidays/page.tsx') },
      { path: '/desk/webhooks', lazy: () => import('./desk/webhooks/page.tsx') },
    ],
  },
]);
