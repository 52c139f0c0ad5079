import type tr from '../tr/desk.ts';

const words: typeof tr = {
  title: 'Tasks',
};
export default words;
