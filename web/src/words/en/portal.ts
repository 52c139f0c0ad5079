import type tr from '../tr/portal.ts';

const words: typeof tr = {
  login: {
    title: 'Sign in',
    email: 'E-mail',
    password: 'Password',
    enter: 'Sign in',
    forgot: 'Forgotten password',
    signUp: 'Sign up',
    noAccount: 'No account yet?',
    noticeTitle: 'Before you begin',
    notice: {
      wired: 'If you are on a wireless network, a wired connection is recommended.',
      browsers: 'Google Chrome or Mozilla Firefox is recommended. Internet Explorer is not supported.',
    },
    emailMissing: 'Write your e-mail address.',
    passwordMissing: 'Write your password.',
  },
};
export default words;
