export default async () => {
  await globalThis.evrakTestStack?.stop();
};
