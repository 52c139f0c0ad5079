export default {
  title: 'İş listesi',
};
