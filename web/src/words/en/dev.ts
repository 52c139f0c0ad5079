import type tr from '../tr/dev.ts';

const words: typeof tr = {
  title: 'Pages for developers',
};
export default words;
