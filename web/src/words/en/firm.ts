import type tr from '../tr/firm.ts';

const words: typeof tr = {
  membership: 'Begin a union membership application for a firm',
  noCard: {
    title: 'You may not act for this firm',
    about: 'The firm does not belong to your account, or the proxy has ended or has been revoked.',
    over: 'You may not act for {{firm}} any more: the proxy has ended. What you wrote is still on this page; it was not sent.',
  },
  firms: {
    about: 'Enter the card of the firm that you want to act for.',
    own: 'Your own firms',
    noOwn: 'No firm belongs to your account.',
    lent: 'Firms that you may act for by proxy',
    noLent: 'You have no proxy in force. Once one is approved, its firm is shown here.',
  },
  unions: {
    title: 'Your unions',
    asOf: 'As e-birlik had it at {{at}}.',
    union: 'Union',
    number: 'Registry number',
    since: 'Member since',
    state: 'Membership',
    active: 'Active',
    ended: 'Ended',
    none: 'The firm is not a member of any union.',
  },
  users: {
    title: 'Users',
    about: 'The people of your firm who have an account here.',
    name: 'Name',
    email: 'E-mail',
    since: 'Since',
    none: 'The firm has no users.',
  },
  proxies: {
    title: 'Proxies',
    define: { exporter: 'DEFINE A PROXY', broker: 'Define a proxy' },
    search: {
      exporter: 'Title or tax number of the customs broker',
      broker: 'Title or tax number of the exporter',
    },
    other: { exporter: 'Customs broker', broker: 'Exporter' },
    number: 'Case number',
    taxNumber: 'Tax number',
    state: 'State',
    filed: 'Filed on',
    approved: 'Approved on',
    until: 'Last day',
    unlimited: 'Without end',
    notApproved: 'Not approved',
    reclaim: 'May ask dues back',
    states: {
      deed: 'Waits for the deed',
      review: 'Being reviewed',
      inForce: 'In force',
      ended: 'Ended',
      revoked: 'Revoked',
      rejected: 'Rejected',
      withdrawn: 'Withdrawn',
      abandoned: 'Not completed',
    },
    none: {
      exporter: 'No proxies yet. Define one to let a customs broker act for you.',
      broker: 'No proxies yet. Define one to act for an exporter.',
    },
  },
  start: {
    title: 'Begin',
    firmTitle: 'The firm',
    firmAbout: 'This is the firm as e-birlik knows it. See whether it is the right one.',
    checkTitle: 'Check and save',
    checkAbout:
      'Save if everything is right; documents are uploaded on the next page. Mend what is not with “Change” beside it.',
    send: 'Save and go on',
    leave: 'Cancel',
  },
};
export default words;
